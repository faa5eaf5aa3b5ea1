/* The timeline's filters and its strip of months. Without this script the newest events and the archive are there to
   read, and the bars are links into it.

   The address is the state: each control is a key of the query (`dari` and `sampai` together are `bulan=2024-08..2024-11`),
   and what it holds is drawn from rows.json (`scraper/publish/rows.py` says how), fetched when a filter first needs it.
   Every word of an event enters the page as text, never as markup. */
(() => {
  "use strict";

  const STEP = 60;
  const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
  const BADGES = { planned: "direncanakan", cancelled: "dibatalkan" };
  const byId = (id) => document.getElementById(id);
  const page = document.documentElement;
  const form = byId("saring");
  if (!form) return;
  const timeline = byId("lini-masa");
  const result = byId("hasil");
  const more = byId("lagi");
  const strip = document.querySelector(".ik-strip");
  const { dari, sampai, urut, kab, q } = form.elements;
  const filters = [...form.elements].filter((element) => element.name && element !== urut);
  const labelOf = (control) => control.labels[0].textContent;
  const counted = (n) => n.toLocaleString("id-ID");
  const monthName = (key) => `${MONTHS[key.slice(5) - 1]} ${key.slice(0, 4)}`;
  const element = (tag, className, text) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  };
  const button = (className, text, act) => {
    const node = element("button", className, text);
    node.type = "button";
    node.addEventListener("click", act);
    return node;
  };

  let store = null;
  let shown = STEP;
  let state = {};   // name of a filter in the address → its value

  /* ── Rows ── */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}\x01-\x04]+/gu, " ").trim();
  const short = (name) => name.replace(/^(?:Kabupaten|Kota)(?: Administrasi)? /, "");

  /* A column of strings and what a filter makes of each of them: computed once a string, not once a row. */
  const facet = (values, at, keysOf) => ({ at, keys: values.map(keysOf) });

  const stored = (data) => {
    let day = 0;
    const months = data.days.map((step, i) => {
      day = i ? day - step : step;
      const iso = new Date(day * 864e5).toISOString();
      return { iso, key: { d: iso.slice(0, 7), m: iso.slice(0, 7), y: iso.slice(0, 4), "-": "" }[data.precision[i]] };
    });
    const keys = [...new Set(months.map((month) => month.key))];
    const place = new Map(keys.map((key, i) => [key, i]));
    const region = data.region.values;
    const split = (text) => (text ? text.split(" ") : []);
    const sizes = [...byId("saring-jumlah").options].map((option) => Number(option.value)).filter((n) => n > 0);
    const lows = [...new Set(data.low)];
    const lowAt = new Map(lows.map((low, i) => [low, i]));
    return {
      ...data,
      haystacks: [],
      days: months.map((month) => month.iso),
      month: { values: keys, at: months.map((month) => place.get(month.key)) },
      facets: {
        prov: facet(region, data.region.at, (code) => [code.includes(".") ? code.slice(0, 2) : code]),
        kab: facet(region, data.region.at, (code) => (code.includes(".") ? [code] : [])),
        jenis: facet(data.kind.values, data.kind.at, (kind) => [kind]),
        pemilu: facet(data.elections.values, data.elections.at, split),
        saksi: facet(data.bodies.values, data.bodies.at, (bodies) => (bodies ? ["ada", ...split(bodies)] : [])),
        jumlah: facet(lows, data.low.map((low) => lowAt.get(low)), (low) =>
          low === null ? ["tidak"] : ["ada", ...sizes.filter((n) => low >= n).map(String)]),
        status: facet(data.status.values, data.status.at, (status) => [status]),
        baca: facet(["machine", "checked"], [...data.marks].map((mark) => mark & 1), (one) => [one]),
      },
    };
  };

  const cell = (name, i) => store[name].values[store[name].at[i]];
  const filled = (text, i, name = (words) => words) => {
    const code = cell("region", i);
    const regency = store.names[code] || "";
    return text
      .replaceAll("\x01", name(regency)).replaceAll("\x02", name(short(regency)))
      .replaceAll("\x03", name(store.names[code.slice(0, 2)] || ""));
  };
  const dateOf = (i) => {
    if (store.labels[i]) return store.labels[i];
    const key = store.month.values[store.month.at[i]];
    if (!key) return "Tanggal tidak diketahui";
    if (key.length === 4) return key;
    return store.precision[i] === "m" ? monthName(key) : `${Number(store.days[i].slice(8, 10))} ${monthName(key)}`;
  };
  const placeOf = (i) => {
    const code = cell("region", i);
    const names = [store.names[code], code.includes(".") ? store.names[code.slice(0, 2)] : ""];
    return names.filter(Boolean).join(", ") || "Nasional";
  };
  const headcountOf = (i) => cell("headcount", i).replace("\x04", store.low[i] === null ? "" : counted(store.low[i]));

  let loading = null;
  const load = () => {
    loading ??= fetch(timeline.dataset.rows).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      store = stored(await response.json());
      if (window.requestIdleCallback) requestIdleCallback(prepareIdly);
    }).catch((error) => {
      loading = null;   // the next try asks again
      throw error;
    });
    return loading;
  };

  /* ── Words: which rows hold all that was typed, under any of its names ── */
  const folded = new Map();
  const foldOnce = (text) => {
    if (!folded.has(text)) folded.set(text, fold(text));
    return folded.get(text);
  };
  const choice = (name, value) => form.elements[name].querySelector(`option[value="${CSS.escape(value)}"]`)?.dataset.label || "";

  const haystack = (i) => {
    const words = ["title", "institution", "witnesses"].map((name) => filled(foldOnce(cell(name, i)), i, foldOnce));
    words.push(store.words[i]);
    for (const text of [placeOf(i), cell("outlets", i), dateOf(i), choice("jenis", cell("kind", i))]) words.push(foldOnce(text));
    for (const election of cell("elections", i).split(" ")) words.push(foldOnce(choice("pemilu", election)));
    return ` ${words.join(" ")} `;
  };

  /* All of them take a tenth of a second: as many as fit between two frames, so that the first letter finds them done. */
  const prepare = (enough) => {
    while (store.haystacks.length < store.count && !enough()) {
      for (let n = 0; n < 100 && store.haystacks.length < store.count; n += 1) store.haystacks.push(haystack(store.haystacks.length));
    }
  };
  const prepareIdly = (idle) => {
    prepare(() => idle.timeRemaining() < 3);
    if (store.haystacks.length < store.count) requestIdleCallback(prepareIdly);
  };

  const equals = () => {
    const map = new Map();
    for (const [word, phrases] of Object.entries(store.synonyms)) {
      const group = [word, ...phrases].map(fold);
      for (const one of group) map.set(one, [...new Set([...(map.get(one) || []), ...group])]);
    }
    return map;
  };

  /* A term is what must be there: the beginnings of its words, or one of the phrases that mean the same. */
  const termsOf = (query) => {
    store.equals ??= equals();
    const words = fold(query).split(" ").filter(Boolean);
    const terms = [];
    while (words.length) {
      let length = Math.min(words.length, 5);
      while (length > 1 && !store.equals.has(words.slice(0, length).join(" "))) length -= 1;
      const own = words.splice(0, length);
      const same = (store.equals.get(own.join(" ")) || []).filter((phrase) => phrase !== own.join(" "));
      terms.push({ own: own.map((word) => ` ${word}`), same: same.map((phrase) => ` ${phrase} `) });
    }
    return terms;
  };

  const matchingWords = (query) => {
    prepare(() => false);
    const terms = termsOf(query);
    return store.haystacks.map((text) =>
      terms.every(({ own, same }) => own.every((word) => text.includes(word)) || same.some((phrase) => text.includes(phrase))));
  };

  /* ── Which rows fit, and what each choice would leave under the other filters ── */
  const inYear = (key) => !state.tahun || (key.slice(0, 4) || "tanpa") === state.tahun;
  const inMonths = (key) => !state.bulan || (key.length === 7 && key >= dari.value && key <= (sampai.value || "9"));

  const looked = () => {
    const { facets, month } = store;
    const names = Object.keys(facets);
    const active = names.filter((name) => state[name]);
    const fits = active.map((name) => facets[name].keys.map((keys) => keys.includes(state[name])));
    const words = state.q ? matchingWords(state.q) : null;
    const years = month.values.map(inYear);
    const months = month.values.map(inMonths);
    const tally = Object.fromEntries(names.map((name) => [name, new Int32Array(facets[name].keys.length)]));
    const found = { rows: [], months: new Int32Array(month.values.length), years: new Int32Array(month.values.length), without: {} };
    const lacking = (name) => { found.without[name] = (found.without[name] || 0) + 1; };
    for (let i = 0; i < store.count; i += 1) {
      let failed = words && !words[i] ? "q" : "";
      let failures = failed ? 1 : 0;
      for (let f = 0; f < active.length && failures < 2; f += 1) {
        if (!fits[f][facets[active[f]].at[i]]) {
          failed = active[f];
          failures += 1;
        }
      }
      const when = month.at[i];
      if (!failures) {
        found.months[when] += 1;
        if (months[when]) found.years[when] += 1;
      }
      if (!years[when]) {
        failed = "tahun";
        failures += 1;
      }
      if (!months[when]) {
        failed = "bulan";
        failures += 1;
      }
      if (failures > 1) continue;
      if (failures) {
        lacking(failed);
        if (tally[failed]) tally[failed][facets[failed].at[i]] += 1;
      } else {
        found.rows.push(i);
        for (const name of names) tally[name][facets[name].at[i]] += 1;
      }
    }
    found.counts = { tahun: summed(found.years, month.values.map((key) => [key.slice(0, 4) || "tanpa"])) };
    for (const name of names) found.counts[name] = summed(tally[name], facets[name].keys);
    return found;
  };

  const summed = (tally, keys) => {
    const sums = new Map();
    tally.forEach((n, i) => { if (n) for (const key of keys[i]) sums.set(key, (sums.get(key) || 0) + n); });
    return sums;
  };

  /* Oldest first: the other way round, but what has no date stays at the end. */
  const ordered = (rows) => {
    if (urut.value !== "lama") return rows;
    const dated = rows.filter((i) => store.precision[i] !== "-");
    return [...dated.reverse(), ...rows.filter((i) => store.precision[i] === "-")];
  };

  /* ── Drawing ── */
  const entry = (i) => {
    const node = byId("pola").content.firstElementChild.cloneNode(true);
    node.querySelector(".ik-when").textContent = dateOf(i);
    const link = node.querySelector("h3 a");
    link.textContent = filled(cell("title", i), i);
    link.href = `peristiwa/${encodeURIComponent(store.ids.slice(8 * i, 8 * i + 8))}/`;
    const institution = filled(cell("institution", i), i);
    node.querySelector(".ik-where").textContent = institution ? `${placeOf(i)} · ${institution}` : placeOf(i);
    const badges = node.querySelector(".ik-badges");
    const status = cell("status", i);
    if (BADGES[status]) badges.append(element("span", `ik-badge ik-${status}`, BADGES[status]), " ");
    if (store.marks[i] & 2) badges.append(element("span", "ik-badge ik-sample", "contoh"), " ");
    if (!(store.marks[i] & 1)) badges.append(element("span", "ik-badge ik-machine", "belum dibaca kedua kali"));
    const facts = node.querySelector(".ik-facts");
    const witnesses = filled(cell("witnesses", i), i);
    if (cell("headcount", i)) facts.append(element("li", "ik-count", headcountOf(i)));
    if (witnesses) facts.append(element("li", "ik-saw", `disaksikan ${witnesses}`));
    facts.append(element("li", "ik-reports", `${store.reports[i]} laporan`));
    return node;
  };

  const heading = (key) => {
    if (!key) return "Tanggal tidak diketahui";
    return key.length === 4 ? `${key}, bulan tidak disebut` : monthName(key);
  };

  const drawList = ({ rows, without }) => {
    const totals = new Map();
    for (const i of rows) totals.set(store.month.at[i], (totals.get(store.month.at[i]) || 0) + 1);
    const sections = [];
    let month = null;
    let list = null;
    for (const i of ordered(rows).slice(0, shown)) {
      if (store.month.at[i] !== month) {
        month = store.month.at[i];
        const section = element("section", "ik-month");
        const title = element("h2", "", `${heading(store.month.values[month])} `);
        title.append(element("span", "ik-n", counted(totals.get(month))));
        list = element("ol", "ik-list");
        list.setAttribute("role", "list");
        section.append(title, list);
        sections.push(section);
      }
      list.append(entry(i));
    }
    timeline.replaceChildren(...sections);
    page.classList.remove("ik-menunggu");
    result.textContent = Object.keys(state).length
      ? `${counted(rows.length)} dari ${counted(store.count)} peristiwa`
      : `${counted(store.count)} peristiwa`;
    drawEmpty(rows.length === 0, without);
    more.replaceChildren();
    if (rows.length > shown) {
      more.append(button("", `Tampilkan ${counted(Math.min(STEP, rows.length - shown))} lagi`, () => {
        const first = shown;
        shown += STEP;
        drawList({ rows, without });
        timeline.querySelectorAll(".ik-entry h3 a")[first].focus();
      }));
    }
  };

  /* What to loosen: the filters without which something is left, the one that leaves most first. */
  const drawEmpty = (empty, without) => {
    byId("kosong").hidden = !empty;
    if (!empty) return;
    const names = Object.keys(without).sort((a, b) => without[b] - without[a]);
    byId("longgarkan").textContent = names.length
      ? "Yang dapat dilonggarkan:"
      : "Menghapus satu saringan saja belum cukup. Hapus semuanya, atau coba kata yang lebih pendek.";
    byId("pelonggar").replaceChildren(...names.map((name) => {
      const item = element("li");
      item.append(button("", `Tanpa ${told(name)} (${counted(without[name])})`, () => drop(name)));
      return item;
    }));
    drawElsewhere();
  };

  /* The rows know institutions, places, people and outlets; all other words are in the search of the whole site. */
  const drawElsewhere = () => {
    const elsewhere = byId("cari-semua");
    elsewhere.hidden = !state.q;
    if (!state.q) return;
    const link = element("a", "", `Cari “${state.q}” di seluruh situs`);
    link.href = `cari/?${new URLSearchParams({ q: state.q })}`;
    elsewhere.replaceChildren("Di sini dicari lembaga, tempat, orang, dan media. ", link, ".");
  };

  const drawCounts = (counts) => {
    for (const select of filters.filter((control) => counts[control.name])) {
      for (const option of select.options) {
        if (!option.value) continue;
        const n = counts[select.name].get(option.value) || 0;
        option.textContent = `${option.dataset.label} (${counted(n)})`;
        option.disabled = n === 0 && option.value !== state[select.name];
      }
    }
  };

  const drawRegencies = () => {
    const province = form.elements.prov.value;
    const all = element("option", "", province ? "semua" : "pilih provinsi dulu");
    all.value = "";
    const codes = Object.keys(store ? store.names : {}).filter((code) => code.includes(".") && code.slice(0, 2) === province);
    kab.replaceChildren(all, ...codes.map((code) => {
      const option = element("option", "", store.names[code]);
      option.value = code;
      option.dataset.label = store.names[code];
      return option;
    }));
    kab.disabled = codes.length === 0;
  };

  /* What a filter says in words: `Provinsi: Bali`, `Bulan: Agustus–November 2024`. */
  const told = (name) => {
    if (name !== "bulan") {
      const control = form.elements[name];
      return `${labelOf(control)}: ${control.tagName === "SELECT" ? control.selectedOptions[0].dataset.label : control.value.trim()}`;
    }
    const [first, last] = [dari.value, sampai.value];
    if (!last) return `Bulan: sejak ${monthName(first)}`;
    if (!first) return `Bulan: sampai ${monthName(last)}`;
    if (first === last) return `Bulan: ${monthName(first)}`;
    const start = first.slice(0, 4) === last.slice(0, 4) ? MONTHS[first.slice(5) - 1] : monthName(first);
    return `Bulan: ${start}–${monthName(last)}`;
  };

  const drawChips = () => {
    const names = Object.keys(state);
    byId("keping").replaceChildren(...names.map((name) => {
      const chip = button("", told(name), async () => {
        await drop(name);
        (byId("keping").querySelector("button") || q).focus();
      });
      chip.setAttribute("aria-label", `Hapus saringan ${told(name)}`);
      const item = element("li");
      item.append(chip);
      return item;
    }));
    byId("hapus-semua").hidden = byId("bagikan").hidden = names.length === 0;
    byId("disalin").textContent = "";
    const folded = names.filter((name) => name !== "q").length;
    byId("jumlah-saringan").textContent = folded ? ` (${folded})` : "";
    for (const control of filters) control.parentElement.classList.toggle("ik-on", control.value !== "");
  };

  /* ── The strip: bars follow the other filters; a month, a year, or months in a row are chosen on it ── */
  const bars = strip ? [...strip.querySelectorAll("[data-month]")] : [];
  const links = strip ? [...strip.querySelectorAll("a")] : [];
  const monthLinks = bars.map((bar) => bar.querySelector("a")).filter(Boolean);

  const drawStrip = (months) => {
    if (months) {
      const counts = new Map(store.month.values.map((key, i) => [key, months[i]]));
      const most = Math.max(1, ...bars.map((bar) => counts.get(bar.dataset.month) || 0));
      for (const link of monthLinks) {
        const key = link.parentElement.dataset.month;
        const n = counts.get(key) || 0;
        link.style.setProperty("--h", n ? Math.ceil((100 * n) / most) : 0);
        link.querySelector(".ik-bar-n").textContent = n ? counted(n) : "";
        link.querySelector(".ik-sr").textContent = `${monthName(key)}: ${counted(n)} peristiwa`;
      }
      strip.className = strip.className.replace(/ik-digits-\d+/, `ik-digits-${String(most).length}`);
      for (const year of strip.children) {
        const own = [...year.querySelectorAll("[data-month]")];
        const peak = Math.max(1, ...own.map((bar) => counts.get(bar.dataset.month) || 0));
        for (const bar of own) bar.classList.toggle("ik-peak", counts.get(bar.dataset.month) === peak);
      }
    }
    const chosen = Boolean(state.bulan || state.tahun);
    for (const bar of bars) bar.classList.toggle("ik-in", chosen && inYear(bar.dataset.month) && inMonths(bar.dataset.month));
    strip.classList.toggle("ik-chosen", chosen);
    for (const link of links) {
      const on = link.dataset.year ? link.dataset.year === state.tahun : Boolean(state.bulan) && link.parentElement.classList.contains("ik-in");
      if (on) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };

  /* Both ends as the lists have them: the months with events nearest within. */
  const setMonths = (first, last) => {
    const keys = [...dari.options].map((option) => option.value).filter(Boolean);   // newest first
    dari.value = (first && keys.findLast((key) => key >= first)) || "";
    sampai.value = (last && keys.find((key) => key <= last)) || "";
    const missing = (first && !dari.value) || (last && !sampai.value);
    if (missing || (dari.value && sampai.value && dari.value > sampai.value)) dari.value = sampai.value = "";
  };

  /* What was chosen elsewhere is brought into sight where the strip is wider than the screen. */
  const showChosen = () => {
    const first = strip && strip.querySelector(".ik-in");
    if (!first) return;
    const sheet = strip.parentElement;
    const [bar, sight] = [first.getBoundingClientRect(), sheet.getBoundingClientRect()];
    if (bar.left < sight.left || bar.right > sight.right) sheet.scrollLeft += bar.left - sight.left - 40;
  };

  const choose = (one, other) => {
    const [first, last] = one < other ? [one, other] : [other, one];
    const same = state.bulan && dari.value === first && sampai.value === last;
    setMonths(same ? "" : first, same ? "" : last);
    form.elements.tahun.value = "";
    return changed(true);
  };

  const chooseYear = (year) => {
    const select = form.elements.tahun;
    const same = state.tahun === year;
    setMonths("", "");
    select.value = same ? "" : year;
    if (select.selectedIndex === -1) select.value = "";
    return changed(true);
  };

  const control = () => {
    if (!strip) return;
    let anchor = null;   // where a range begins
    let pulling = null;
    const monthAt = (target) => target.closest?.("[data-month]")?.dataset.month;
    const mark = (one, other) => {
      for (const bar of bars) {
        const key = bar.dataset.month;
        bar.classList.toggle("ik-in", (key >= one && key <= other) || (key <= one && key >= other));
      }
    };
    strip.parentElement.setAttribute("role", "group");
    strip.parentElement.setAttribute("aria-label", "Pilih bulan: panah kiri dan kanan berpindah, Shift dan panah memilih beberapa");
    links.forEach((link, i) => {
      link.draggable = false;
      link.tabIndex = i === links.length - 1 ? 0 : -1;
      link.href = link.dataset.year ? `?tahun=${link.dataset.year}` : `?bulan=${link.parentElement.dataset.month}`;
    });
    const move = (link) => {
      for (const one of links) one.tabIndex = one === link ? 0 : -1;
      link.focus();
    };
    strip.addEventListener("focusin", (event) => { for (const one of links) one.tabIndex = one === event.target ? 0 : -1; });
    strip.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.button) return;
      const year = event.target.closest("[data-year]");
      const month = monthAt(event.target);
      if (!year && !month) return;
      event.preventDefault();
      if (year) chooseYear(year.dataset.year);
      else if (event.shiftKey && anchor) choose(anchor, month);
      else {
        anchor = month;
        choose(month, month);
      }
    });
    strip.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const own = event.target.closest("a");
      if (!own || event.ctrlKey || event.altKey || event.metaKey) return;
      const row = own.dataset.year ? links.filter((link) => link.dataset.year) : monthLinks;
      const end = { Home: row[0], End: row[row.length - 1] }[event.key];
      const sideways = own.dataset.year
        ? own.parentElement.querySelector(".ik-bars a")
        : own.closest(".ik-strip-year").querySelector("[data-year]");
      const to = (step && row[row.indexOf(own) + step]) || end
        || (event.key === (own.dataset.year ? "ArrowUp" : "ArrowDown") && sideways);
      if (event.key === " ") own.click();
      else if (event.key === "Escape" && (state.bulan || state.tahun)) {
        setMonths("", "");
        form.elements.tahun.value = "";
        changed(true);
      } else if (to) {
        move(to);
        if (event.shiftKey && step && !own.dataset.year) {
          anchor ??= own.parentElement.dataset.month;
          choose(anchor, to.parentElement.dataset.month);
        } else if (!event.shiftKey) anchor = to.parentElement.dataset.month ?? null;
      } else if (!step) return;
      event.preventDefault();
    });
    strip.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0 && !event.shiftKey) pulling = monthAt(event.target) || null;
    });
    strip.addEventListener("pointerover", (event) => {
      const month = pulling && monthAt(event.target);
      if (month && (month !== pulling || strip.classList.contains("ik-pulled"))) {
        strip.classList.add("ik-pulled");
        mark(pulling, month);
      }
    });
    addEventListener("pointerup", (event) => {
      if (!pulling) return;
      const month = event.target.closest?.(".ik-strip") ? monthAt(event.target) : null;
      if (strip.classList.contains("ik-pulled")) {
        strip.classList.remove("ik-pulled");
        // The click that follows where both ends lie on one link is no choice of its own.
        if (month === pulling) addEventListener("click", (click) => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
        if (month) choose(anchor = pulling, month);
        else drawStrip();
      }
      pulling = null;
    });
  };

  /* ── State ── */
  const read = () => {
    state = {};
    for (const { name, value } of filters) {
      if (name === "dari" || name === "sampai") continue;
      if (name === "kab" && !form.elements.prov.value) continue;
      if (value.trim()) state[name] = value.trim();
    }
    if (dari.value || sampai.value) {
      state.bulan = dari.value === sampai.value ? dari.value : `${dari.value}..${sampai.value}`;
    }
  };

  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    const set = (control, value) => {
      control.value = value || "";
      if (control.selectedIndex === -1) control.value = "";   // no such choice: the address is old or mistyped
    };
    for (const control of filters) if (control !== kab && control !== dari && control !== sampai) set(control, query.get(control.name));
    drawRegencies();
    set(kab, query.get("kab"));
    set(urut, query.get("urut"));
    const [, first, range, last] = /^(\d{4}-(?:0[1-9]|1[0-2]))?(\.\.)?(\d{4}-(?:0[1-9]|1[0-2]))?$/.exec(query.get("bulan") || "") || [];
    if (range && first > last) setMonths(last, first);
    else setMonths(first, range ? last : first);
    read();
  };

  const toAddress = (step) => {
    const query = new URLSearchParams({ ...state, ...(urut.value ? { urut: urut.value } : {}) }).toString();
    const address = query ? `?${query}` : location.pathname;
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  };

  const draw = () => {
    const found = looked();
    drawCounts(found.counts);
    if (strip) drawStrip(found.months);
    drawList(found);
  };

  /* What the controls say is shown at once, what the rows say once they are there. */
  const whenLoaded = async (then) => {
    try {
      await load();
    } catch {
      page.classList.remove("ik-menunggu");
      result.textContent = "Daftar lengkap gagal dimuat. Periksa sambungan lalu coba lagi, atau buka arsip per tahun.";
      more.replaceChildren(button("", "Coba lagi", () => whenLoaded(then)));
      return;
    }
    then();
  };

  const changed = (step) => {
    if (dari.value && sampai.value && dari.value > sampai.value) [dari.value, sampai.value] = [sampai.value, dari.value];
    const province = state.prov;
    read();
    if (state.prov !== province) {
      delete state.kab;
      drawRegencies();
    }
    shown = STEP;
    toAddress(step);
    drawChips();
    if (strip) drawStrip();
    return whenLoaded(() => {
      if (state.prov && kab.disabled) drawRegencies();
      draw();
    });
  };

  const arrive = () => {
    fromAddress();
    drawChips();
    return whenLoaded(() => {
      fromAddress();   // now with the regencies
      shown = STEP;
      drawChips();
      draw();
      showChosen();
    });
  };

  const drop = (name) => {
    if (name === "bulan") setMonths("", "");
    else form.elements[name].value = "";
    return changed(true);
  };

  let typing = false;   // one step back undoes a word, not a letter
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("change", ({ target }) => {
    if (target.form !== form) return;
    typing = false;
    if (target !== q) changed(true);
  });
  q.addEventListener("input", () => {
    changed(!typing);
    typing = true;
  });
  byId("buka").addEventListener("click", ({ currentTarget }) => {
    currentTarget.setAttribute("aria-expanded", String(currentTarget.getAttribute("aria-expanded") !== "true"));
  });
  byId("hapus-semua").addEventListener("click", async () => {
    for (const one of filters) one.value = "";
    await changed(true);
    q.focus();
  });
  byId("bagikan").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      byId("disalin").textContent = "Alamat tersalin.";
    } catch {
      byId("disalin").textContent = location.href;   // no clipboard here: the address itself, to be copied by hand
    }
  });
  addEventListener("popstate", () => {
    typing = false;
    arrive();
  });
  control();

  if (location.search) arrive();
  else if (more.firstElementChild) {
    more.replaceChildren(button("", "Tampilkan lebih banyak", () => {
      shown += STEP;
      whenLoaded(draw);
    }));
  }
})();
