/* The masthead: light, dark, or as the device is; and the section that is open, in view.

   Loaded before the body, so that the colours stand before anything is drawn. Without it the page is light, and the
   sections wrap. Material's own script would do as much and weigh thirty times more. */
(() => {
  "use strict";
  const KEY = "ik-colours";
  const CHOICES = [
    { name: "device", says: "Warna mengikuti perangkat. Ganti ke terang" },
    { name: "light", says: "Warna terang. Ganti ke gelap" },
    { name: "dark", says: "Warna gelap. Ganti mengikuti perangkat" },
  ];
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const frame = Object.assign(document.createElement("meta"), { name: "theme-color" });
  document.head.append(frame);

  /* Storage may be closed to us: then the choice lasts as long as the page. */
  function kept() {
    try {
      return Math.max(0, CHOICES.findIndex(({ name }) => name === localStorage.getItem(KEY)));
    } catch {
      return 0;
    }
  }
  function keep(name) {
    try {
      localStorage.setItem(KEY, name);
    } catch { /* as above */ }
  }

  let chosen = kept();
  function paint() {
    const { name } = CHOICES[chosen];
    const night = name === "dark" || (name === "device" && dark.matches);
    root.dataset.mdColorScheme = night ? "slate" : "default";
    frame.content = night ? "#11181a" : "#faf9f5";
  }
  paint();
  dark.addEventListener("change", paint);

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.createElement("button");
    button.type = "button";
    const say = () => {
      button.title = CHOICES[chosen].says;
      button.dataset.colours = CHOICES[chosen].name;
      button.setAttribute("aria-label", button.title);
    };
    say();
    button.addEventListener("click", () => {
      chosen = (chosen + 1) % CHOICES.length;
      keep(CHOICES[chosen].name);
      paint();
      say();
    });
    document.querySelector(".ik-colours").append(button);

    const list = document.querySelector(".ik-nav ul");
    const open = list.querySelector("[aria-current]");
    if (open) list.scrollLeft = open.offsetLeft - list.offsetLeft - (list.clientWidth - open.offsetWidth) / 2;
  });
})();
