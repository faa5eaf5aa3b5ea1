/* The timeline's filters. Without this script the newest events and the archives are all there to read.

   The address is the state: each control is a key of the query, and what it holds is drawn from rows.json, which
   is fetched when a filter first needs it. Every word of an event enters the page as text, never as markup. */
(() => {
  "use strict";

  const STEP = 60;
  const byId = (id) => document.getElementById(id);
  const form = byId("saring");
  if (!form) return;
  const timeline = byId("lini-masa");
  const result = byId("hasil");
  const more = byId("lagi");
  const controls = [...form.elements].filter((element) => element.name);
  const labelOf = (control) => form.querySelector(`label[for="${control.id}"]`).textContent;
  const badges = { planned: "direncanakan", cancelled: "dibatalkan" };
  const counted = (n) => n.toLocaleString("id-ID");

  let store = null;   // { rows, months, regencies } once fetched
  let shown = STEP;
  let state = {};

  /* ── What each filter asks of a row ── */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const tests = {
    q: (row, value) => fold(value).split(/\s+/).every((word) => row.haystack.includes(word)),
    prov: (row, value) => row.province === value,
    kab: (row, value) => row.regency === value,
    tahun: (row, value) => (row.month.slice(0, 4) || "tanpa") === value,
    jenis: (row, value) => row.kind === value,
    pemilu: (row, value) => row.elections.includes(value),
    saksi: (row, value) => (value === "ada" ? row.bodies.length > 0 : row.bodies.includes(value)),
    jumlah: (row, value) =>
      value === "tidak" ? row.low === null : row.low !== null && (value === "ada" || row.low >= Number(value)),
    status: (row, value) => row.status === value,
    baca: (row, value) => row.checked === (value === "checked"),
  };
  const matching = (without) =>
    store.rows.filter((row) => Object.entries(state).every(([key, value]) => key === without || tests[key](row, value)));

  /* ── Rows ── */
  const fetchRows = async () => {
    const response = await fetch(timeline.dataset.rows);
    if (!response.ok) throw new Error(String(response.status));
    const data = await response.json();
    const rows = data.rows.map((cells) => {
      const row = Object.fromEntries(data.columns.map((name, i) => [name, cells[i]]));
      row.haystack = fold([row.title, row.institution, row.place, row.witnesses, row.words].join(" "));
      return row;
    });
    store = { rows, months: data.months, regencies: data.regencies };
  };
  let loading = null;
  const load = () => {
    loading ??= fetchRows().catch((error) => {
      loading = null;   // the next try asks again
      throw error;
    });
    return loading;
  };

  /* ── Drawing ── */
  const element = (tag, className, text) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  };

  const entry = (row) => {
    const node = byId("pola").content.firstElementChild.cloneNode(true);
    node.querySelector(".ik-when").textContent = row.date;
    const link = node.querySelector("h3 a");
    link.textContent = row.title;
    link.href = `peristiwa/${encodeURIComponent(row.id)}/`;
    node.querySelector(".ik-where").textContent = row.institution ? `${row.place} · ${row.institution}` : row.place;
    const marks = node.querySelector(".ik-badges");
    if (badges[row.status]) marks.append(element("span", `ik-badge ik-${row.status}`, badges[row.status]), " ");
    if (row.sample) marks.append(element("span", "ik-badge ik-sample", "contoh"), " ");
    if (!row.checked) marks.append(element("span", "ik-badge ik-machine", "belum dibaca kedua kali"));
    const facts = node.querySelector(".ik-facts");
    if (row.headcount) facts.append(element("li", "ik-count", row.headcount));
    if (row.witnesses) facts.append(element("li", "ik-saw", `disaksikan ${row.witnesses}`));
    facts.append(element("li", "ik-reports", `${row.reports} laporan`));
    return node;
  };

  const drawList = (rows) => {
    const totals = new Map();
    for (const row of rows) totals.set(row.month, (totals.get(row.month) || 0) + 1);
    const sections = [];
    let month = null;
    let list = null;
    for (const row of rows.slice(0, shown)) {
      if (row.month !== month) {
        month = row.month;
        const section = element("section", "ik-month");
        const heading = element("h2", "", `${store.months[month]} `);
        heading.append(element("span", "ik-n", counted(totals.get(month))));
        list = element("ol", "ik-list");
        list.setAttribute("role", "list");
        section.append(heading, list);
        sections.push(section);
      }
      list.append(entry(row));
    }
    timeline.replaceChildren(...sections);
    byId("kosong").hidden = rows.length > 0;
    const total = store.rows.length;
    result.textContent = Object.keys(state).length
      ? `${counted(rows.length)} dari ${counted(total)} peristiwa cocok`
      : `${counted(total)} peristiwa, terbaru dulu`;
    more.replaceChildren();
    if (rows.length > shown) {
      const button = element("button", "", `Tampilkan ${counted(Math.min(STEP, rows.length - shown))} lagi`);
      button.type = "button";
      button.addEventListener("click", () => {
        const first = shown;
        shown += STEP;
        drawList(rows);
        timeline.querySelectorAll(".ik-entry h3 a")[first].focus();
      });
      more.append(button);
    }
  };

  const drawCounts = () => {
    for (const select of controls.filter((control) => control.tagName === "SELECT")) {
      const rows = matching(select.name);
      for (const option of [...select.options].filter((candidate) => candidate.value)) {
        const n = rows.filter((row) => tests[select.name](row, option.value)).length;
        option.textContent = `${option.dataset.label} (${counted(n)})`;
        option.disabled = n === 0 && option.value !== state[select.name];
      }
    }
  };

  const drawRegencies = () => {
    const select = form.elements.kab;
    const all = element("option", "", state.prov ? "semua" : "pilih provinsi dulu");
    all.value = "";
    const codes = Object.keys(store ? store.regencies : {}).filter((code) => code.slice(0, 2) === state.prov);
    const options = codes.map((code) => {
      const option = element("option", "", store.regencies[code]);
      option.value = code;
      option.dataset.label = store.regencies[code];
      return option;
    });
    select.replaceChildren(all, ...options);
    select.disabled = options.length === 0;
    select.value = state.kab || "";
  };

  const drawChips = () => {
    const chips = Object.entries(state).map(([key, value]) => {
      const control = form.elements[key];
      const words = control.tagName === "SELECT" ? control.selectedOptions[0].dataset.label : value;
      const button = element("button", "", `${labelOf(control)}: ${words}`);
      button.type = "button";
      button.setAttribute("aria-label", `Hapus saringan ${labelOf(control)}: ${words}`);
      button.addEventListener("click", async () => {
        control.value = "";
        await changed(true);
        (byId("keping").querySelector("button") || form.elements.q).focus();
      });
      const item = element("li");
      item.append(button);
      return item;
    });
    byId("keping").replaceChildren(...chips);
    byId("aktif").hidden = chips.length === 0;
    const hidden = controls.filter((control) => control.closest("details") && control.value).length;
    byId("jumlah-lain").textContent = hidden ? ` (${hidden} aktif)` : "";
    for (const control of controls) control.parentElement.classList.toggle("ik-on", control.value !== "");
  };

  /* ── State ── */
  const read = () => {
    state = {};
    for (const control of controls) {
      const value = control.value.trim();
      if (value && !(control.name === "kab" && !form.elements.prov.value)) state[control.name] = value;
    }
  };

  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    state = { prov: query.get("prov") || "" };
    drawRegencies();
    for (const control of controls) {
      control.value = query.get(control.name) || "";
      if (control.selectedIndex === -1) control.value = "";   // no such choice: the address is old or mistyped
    }
    read();
  };

  const toAddress = (step) => {
    const query = new URLSearchParams(state).toString();
    const address = query ? `?${query}` : location.pathname;
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  };

  const draw = () => {
    drawRegencies();
    drawCounts();
    drawChips();
    drawList(matching());
  };

  const whenLoaded = async (then) => {
    try {
      await load();
    } catch {
      result.textContent = "Daftar lengkap gagal dimuat. Periksa sambungan lalu coba lagi, atau buka arsip per tahun.";
      return;
    }
    then();
  };

  const changed = (step) => whenLoaded(() => {
    const province = state.prov;
    read();
    if (state.prov !== province) delete state.kab;
    shown = STEP;
    toAddress(step);
    draw();
  });

  const arrive = () => whenLoaded(() => {
    fromAddress();
    shown = STEP;
    draw();
  });

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => { if (event.target.name !== "q") changed(true); });
  form.elements.q.addEventListener("input", () => changed(false));
  byId("hapus-semua").addEventListener("click", async () => {
    for (const control of controls) control.value = "";
    await changed(true);
    form.elements.q.focus();
  });
  addEventListener("popstate", arrive);

  if (location.search) {
    arrive().then(() => { if (Object.keys(state).length) form.scrollIntoView(); });
  } else if (more.firstElementChild) {
    const button = element("button", "", "Tampilkan lebih banyak");
    button.type = "button";
    button.addEventListener("click", () => whenLoaded(() => { shown += STEP; draw(); }));
    more.replaceChildren(button);
  }
})();
