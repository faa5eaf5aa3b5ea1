/* One event: sharing and copying where the browser can, and its citation in the forms that programs read. Without this
   the same words, and the citation for a footnote, stand there to be selected. */
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

  /* The citation for programs, from what the page says of itself; an address only where the site has one of its own. */
  const LATEX = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "%": "\\%", "&": "\\&", "#": "\\#", "$": "\\$", "_": "\\_",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
  };
  const plain = document.querySelector("[data-id]");
  const { id, changed } = plain.dataset;
  const title = document.querySelector("h1").textContent;
  const address = document.querySelector("link[rel=canonical]")?.href;
  const day = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
    .format(new Date(changed));

  function bibtex() {
    const fields = {
      author: "{Ikrar}",
      title: `{${title.replace(/[\\{}%&#$_~^]/g, (sign) => LATEX[sign])}}`,
      year: changed.slice(0, 4),
      note: `Peristiwa ${id}, diubah terakhir ${day}. CC BY 4.0`,
      ...(address ? { url: address } : {}),
    };
    return [`@misc{ikrar-${id},`, ...Object.entries(fields).map(([name, value]) => `${name} = {${value}},`), "}"].join("\n");
  }

  function ris() {
    const fields = [
      ["TY", "DATA"], ["AU", "Ikrar"], ["TI", title], ["PY", changed.slice(0, 4)], ["DA", changed.replaceAll("-", "/")],
      ["AN", id], ...(address ? [["UR", address]] : []), ["ER", ""],
    ];
    return fields.map(([tag, value]) => `${tag}  - ${value}`).join("\n");
  }

  function folded(label, words) {
    const made = document.createElement("details");
    made.className = "ik-ref";
    const summary = document.createElement("summary");
    summary.textContent = label;
    const text = document.createElement("pre");
    text.dataset.copy = "";
    text.textContent = words;
    made.append(summary, text);
    return made;
  }
  plain.after(folded("BibTeX", bibtex()), folded("RIS (Zotero, Mendeley, EndNote)", ris()));

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
    for (const words of document.querySelectorAll(".ik-body details:not([open])")) {
      closed.push(words);
      words.open = true;
    }
  });
  addEventListener("afterprint", () => { for (const words of closed.splice(0)) words.open = false; });
})();
