/* One event: sharing and copying, where the browser can. Without this the same words stand there to be selected. */
(() => {
  "use strict";
  const say = document.createElement("p");
  say.className = "ik-sr";
  say.setAttribute("role", "status");
  document.querySelector(".ik-after").append(say);

  function button(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "ik-button";
    made.textContent = label;
    made.addEventListener("click", () => act(made, label));
    return made;
  }

  /* The clipboard is there on safe origins only; elsewhere the old way through a selection. */
  async function copy(text, place) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(place);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return document.execCommand("copy");
    }
  }

  function copier(place, text) {
    return async (pressed, label) => {
      const done = (await copy(text(), place)) ? "Tersalin" : "Terpilih: salin dengan Ctrl+C";
      pressed.textContent = done;
      say.textContent = done;
      setTimeout(() => { pressed.textContent = label; say.textContent = ""; }, 2500);
    };
  }

  /* A site without an address of its own is shared under the one it was opened at. */
  function message(place) {
    const words = place.textContent.trim();
    return words.includes("://") ? words : words + " " + location.href.split("#")[0];
  }

  for (const place of document.querySelectorAll("[data-copy]")) {
    const shared = place.dataset.copy === "share";
    const text = shared ? () => message(place) : () => place.textContent;
    place.after(button("Salin", copier(place, text)));
    if (shared && navigator.share) {
      const share = () => navigator.share({ title: document.querySelector("h1").textContent, text: text() }).catch(() => {});
      const first = button("Bagikan", share);
      first.classList.add("ik-first");
      place.after(first);
      document.querySelector('.ik-acts a[href="#bagikan"]').addEventListener("click", (event) => {
        event.preventDefault();
        share();
      });
    }
  }

  /* Words belong on paper. */
  const closed = [];
  addEventListener("beforeprint", () => {
    for (const words of document.querySelectorAll(".ik-words:not([open])")) {
      closed.push(words);
      words.open = true;
    }
  });
  addEventListener("afterprint", () => { for (const words of closed.splice(0)) words.open = false; });
})();
