/* Says on every page when the data has not been renewed for two days, or when the last run was held back.

   status.json holds the minute of the last run that was published (`renewed`), also of one that found nothing new; before
   the first run there is none, and nothing is said. `held` says since when and why runs are stopped before publishing. */
(() => {
  "use strict";
  const LATE = 48 * 3600 * 1000;
  const here = document.currentScript.src;
  const english = document.documentElement.lang === "en";

  function said(moment) {
    const when = new Date(moment);
    if (Number.isNaN(when.getTime())) return null;
    const hours = /T/.test(moment) ? { hour: "2-digit", minute: "2-digit", hour12: false } : {};
    const day = { day: "numeric", month: "long", year: "numeric", timeZone: "Asia/Jakarta" };
    const words = new Intl.DateTimeFormat(english ? "en-GB" : "id-ID", { ...day, ...hours }).format(when);
    return /T/.test(moment) ? words + " WIB" : words;
  }

  function sentences(status) {
    const found = [];
    const renewed = status.renewed && said(status.renewed);
    if (renewed && Date.now() - new Date(status.renewed) > LATE) {
      found.push(english
        ? `The data has not been renewed since ${renewed}. What happened since may not be recorded yet.`
        : `Data ini belum diperbarui sejak ${renewed}. Ikrar sesudah itu mungkin belum tercatat.`);
    }
    if (status.held && status.held.why) {
      const since = status.held.since && said(status.held.since);
      found.push(english
        ? `Runs have been held back${since ? ` since ${since}` : ""}. What you see is the last good data.`
        : `Pembaruan ditahan${since ? ` sejak ${since}` : ""}. ${status.held.why} Yang tampil di sini data terakhir yang baik.`);
    }
    return found;
  }

  function show(status) {
    const words = sentences(status).join(" ");
    // A notice that was closed stays closed while the tab is open, and until there is another one.
    if (!words || sessionStorage.getItem("ik-stale") === words) return;
    const notice = document.createElement("div");
    notice.className = "ik-stale";
    notice.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = words + " ";
    const link = document.createElement("a");
    link.href = new URL("../cakupan/", here);
    link.textContent = english ? "What is covered" : "Yang kami pantau";
    text.append(link);
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = english ? "Close" : "Tutup";
    close.addEventListener("click", () => {
      sessionStorage.setItem("ik-stale", words);
      notice.remove();
    });
    notice.append(text, close);
    document.body.append(notice);
  }

  fetch(new URL("../status.json", here))
    .then((answer) => (answer.ok ? answer.json() : {}))
    .then(show)
    .catch(() => {}); // Without an answer there is nothing to say about the data.
})();
