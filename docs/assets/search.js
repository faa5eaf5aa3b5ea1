/* The search box of every page, over the index that Pagefind made with the site.

   Without this script the control is a plain link to /cari/, which leads on to the archive. Nothing of the index is
   fetched before the first search. Every word of a result enters the page as text, never as markup. */
(() => {
  "use strict";

  const ROOT = new URL("../", document.currentScript.src);
  const STEP = 10;
  const REGIONS = 3;
  const PAGES = 3;
  const PAUSE = 150;   // milliseconds without a key before a search starts
  const NEWEST = { sort: { day: "desc" } };
  const APART = { filters: { apart: "ya" } };   // whatever is no event
  const counted = (n) => n.toLocaleString("id-ID");
  const listed = new Intl.ListFormat("id-ID");
  const at = (path) => new URL(path, ROOT).href;
  const element = (tag, className, ...parts) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...parts);
    return node;
  };

  /* ── The index ── */
  const once = (start) => {
    let begun = null;
    return () => {
      begun ??= start().catch((error) => {
        begun = null;   // the next try asks again
        throw error;
      });
      return begun;
    };
  };
  let tries = 0;
  const index = once(async () => {
    // Asked for at once, not one after the other as each tells of the next; a failure shows where they are needed.
    for (const part of ["pagefind-worker.js", "wasm.id.pagefind"]) fetch(at(`pagefind/${part}`)).catch(() => {});
    // A module that failed to load stays failed at its address.
    const pagefind = await import(at(`pagefind/pagefind.js?${tries++}`));
    await pagefind.options({ baseUrl: ROOT.pathname, excerptLength: 20 });
    await pagefind.init();
    return pagefind;
  });
  const clean = (query) => query.trim().replace(/\s+/g, " ");
  const ask = async (query, options) => (await (await index()).search(query, options)).results;
  const isOf = (field) => (result) => (result.matchedMetaFields || []).includes(field);

  /* A word that nearly every event has distinguishes none, and the index has it for the newest events alone
     (scraper/publish/search.py). So it is left out beside other words; the record that tells of it has the same
     beginnings and stems, and is asked for word by word. Where there are no others, the newest events come first, but
     for the pages that match best: among ten thousand they would not be seen. */
  const seek = async (query, sorted) => {
    const quoted = query.match(/^"(.+)"$/);
    // The index leaves out signs within words and at their ends; Pagefind itself leaves only punctuation out of a query.
    const words = (quoted ? quoted[1] : query).replace(/[\p{Sm}\p{Sc}]/gu, "").split(" ").filter(Boolean);
    const records = await Promise.all(words.map(async (word) => (await ask(word, APART)).find(isOf("common"))));
    const common = words.flatMap((word, place) => (records[place] ? [{ word, record: records[place] }] : []));
    const telling = words.filter((_, place) => !records[place]);
    const alone = common.length > 0 && !telling.length;
    const kept = quoted ? `"${(alone ? words : telling).join(" ")}"` : (alone ? words : telling).join(" ");
    const [first, rest] = await Promise.all([
      alone && !sorted ? ask(kept, APART) : [],
      ask(kept, alone || sorted ? NEWEST : {}),
    ]);
    const results = rest.filter((result) => !isOf("common")(result));
    const regions = results.filter(isOf("region"));
    const pages = first.filter((result) => !isOf("common")(result) && !isOf("region")(result)).slice(0, PAGES);
    const ahead = new Set([...regions, ...pages].map((result) => result.id));
    return {
      regions: regions.slice(0, REGIONS),
      results: [...pages, ...results.filter((result) => !ahead.has(result.id))],
      common,
      alone,
    };
  };

  /* ── One result ── */
  const marked = (excerpt) => {
    const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
    return [...parsed.childNodes].map((node) =>
      node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent);
  };

  /* What a record shows stands behind the # of its address. */
  const shown = (data) => {
    const [address, told] = data.url.split("#");
    return { address, ...Object.fromEntries(new URLSearchParams(told)) };
  };

  const hit = (data) => {
    const { address, title, when, where, count } = { ...data.meta, ...shown(data) };
    const link = element("a", "", title || address);
    link.href = address;
    const facts = element("p", "ik-hit__facts");
    if (where) {
      facts.append(element("span", "", when), " · ", element("span", "", where));
      if (count) facts.append(" · ", element("strong", "", count));
    } else if (address.startsWith(`${ROOT.pathname}wilayah/`)) {
      facts.append("Wilayah: semua peristiwanya");
    } else if (data.excerpt) {
      facts.append(...marked(data.excerpt), " …");
    }
    return element("li", "ik-hit", link, facts);
  };

  /* ── A box: field, order, results ── */
  const box = (place, settle) => {
    const field = element("input", "ik-search__field");
    Object.assign(field, { type: "search", name: "q", autocomplete: "off", enterKeyHint: "search", spellcheck: false });
    field.placeholder = "lembaga, daerah, saksi …";
    field.setAttribute("aria-label", "Cari di seluruh situs");
    const sort = element("select", "ik-search__sort", new Option("paling cocok", ""), new Option("terbaru dulu", "baru"));
    sort.name = "urut";
    sort.setAttribute("aria-label", "Urutan hasil");
    const form = element("form", "ik-search__form", field, sort);
    form.action = at("cari/");
    form.setAttribute("role", "search");
    const status = element("p", "ik-search__status");
    status.setAttribute("role", "status");
    const list = element("ol", "ik-hits");
    list.setAttribute("role", "list");
    const rest = element("div", "ik-search__rest");
    const notes = element("div", "ik-search__notes");
    place.replaceChildren(form, status, notes, list, rest);

    let turn = 0;   // only the newest search may draw
    let found = { regions: [], results: [] };

    const help = (...parts) => rest.replaceChildren(element("p", "ik-hint", ...parts));
    const linked = (text, path) => Object.assign(element("a", "", text), { href: at(path) });
    const idle = () => {
      list.replaceChildren();
      notes.replaceChildren();
      status.textContent = "";
      const examples = ["lapas", "pemkab sikka", "disaksikan bawaslu"].flatMap((words, place_) => [
        place_ ? ", " : "", linked(words, `cari/?q=${encodeURIComponent(words)}`)]);
      help("Misalnya: ", ...examples, ". Singkatan boleh: OKU, Kotim, Madina, pemkab.");
    };
    const failed = () => {
      status.textContent = "Pencarian gagal dimuat. Periksa sambungan Anda.";
      const again = Object.assign(element("button", "", "Coba lagi"), { type: "button" });
      again.addEventListener("click", () => { search(); field.focus(); });
      rest.replaceChildren(element("p", "ik-hint", again, " atau buka ", linked("arsip per tahun", "tahun/"), "."));
    };
    const none = () => help(
      "Coba kata yang lebih sedikit atau lebih umum. Tidak ditemukan di sini bukan berarti tidak pernah ada: lihat ",
      linked("apa yang kami pantau", "cakupan/"), ".");

    /* Which words did not choose among events, and how many events have them. */
    const told = async ({ common, alone }) => {
      if (!common.length) return [];
      const words = await Promise.all(common.map(async ({ word: typed, record }) => {
        const { word, count, total, newest } = shown(await record.data());
        const having = `${counted(Number(count))} dari ${counted(Number(total))}`;
        return { newest, said: `“${typed}” (${typed.toLowerCase() === word ? having : `“${word}”: ${having}`})` };
      }));
      const said = `Hampir semua peristiwa memuat ${listed.format(words.map((one) => one.said))}`;
      return [element("p", "ik-hint", ...(alone
        ? [`${said}. Di sini dicari hanya pada ${counted(Number(words[0].newest))} yang terbaru: tambahkan nama lembaga, daerah, atau saksi, atau lihat `, linked("lini masa", ""), "."]
        : [`${said}; hasilnya dipilih dengan kata yang lain.`]))];
    };

    const draw = async (mine, from) => {
      const part = found.results.slice(from, from + STEP);
      const data = await Promise.all([...(from ? [] : found.regions), ...part].map((result) => result.data()));
      if (mine !== turn) return;
      const items = data.map(hit);
      if (from) list.append(...items);
      else list.replaceChildren(...items);
      rest.replaceChildren();
      const left = found.results.length - from - part.length;
      if (left > 0) {
        const more = Object.assign(element("button", "", `Tampilkan ${counted(Math.min(STEP, left))} lagi`), { type: "button" });
        more.addEventListener("click", () => draw(turn, from + STEP).then(() => items.at(-1).nextElementSibling?.firstElementChild.focus(), failed));
        rest.append(more);
      }
    };

    const search = async () => {
      const mine = ++turn;
      const query = clean(field.value);
      settle?.(query, sort.value);
      if (!query) {
        idle();
        return;
      }
      const late = setTimeout(() => { if (mine === turn) status.textContent = "Mencari …"; }, 300);
      try {
        const sought = await seek(query, sort.value);
        if (mine !== turn) return;
        found = sought;
        const [said] = await Promise.all([told(sought), draw(mine, 0)]);
        if (mine !== turn) return;
        notes.replaceChildren(...said);
        const total = found.results.length + found.regions.length;
        status.textContent = total ? `${counted(total)} hasil untuk “${query}”` : `Tidak ada yang cocok dengan “${query}”.`;
        if (!total) none();
      } catch {
        if (mine === turn) {
          list.replaceChildren();
          notes.replaceChildren();
          failed();
        }
      } finally {
        clearTimeout(late);
      }
    };

    let wait = null;
    field.addEventListener("input", () => {
      clearTimeout(wait);
      index().catch(() => {});   // loads while the next key is awaited; the search itself says what fails
      wait = setTimeout(search, PAUSE);
    });
    sort.addEventListener("change", search);
    place.addEventListener("keydown", (event) => {
      if (event.target === sort || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      const stops = [field, ...list.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
    idle();
    return {
      field,
      form,
      set: (query, sorted) => {
        field.value = query;
        sort.value = sorted === "baru" ? "baru" : "";
        search();
      },
    };
  };

  /* ── The page /cari/: its address is its state ── */
  const page = document.getElementById("kotak-cari");
  let main = null;
  if (page) {
    const title = document.title;
    main = box(page, (query, sorted) => {
      const kept = new URLSearchParams({ ...(query && { q: query }), ...(sorted && { urut: sorted }) }).toString();
      history.replaceState(null, "", kept ? `?${kept}` : location.pathname);
      document.title = query ? `${query} - ${title}` : title;
    });
    main.form.addEventListener("submit", (event) => event.preventDefault());
    const arrive = () => {
      const asked = new URLSearchParams(location.search);
      main.set(asked.get("q") || "", asked.get("urut"));
    };
    addEventListener("popstate", arrive);
    arrive();
  }

  /* ── The dialog of every other page ── */
  const opener = document.getElementById("buka-cari");
  let dialog = null;
  const styled = once(() => new Promise((done, broken) => {
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: at("assets/search.css") });
    sheet.onload = done;
    sheet.onerror = broken;
    document.head.append(sheet);
  }));
  const open = async () => {
    if (main) {
      main.field.focus();
      return;
    }
    if (!dialog) {
      const close = Object.assign(element("button", "ik-dialog__close", "Tutup"), { type: "button" });
      const place = element("div", "ik-search");
      dialog = element("dialog", "ik-dialog md-typeset", place);
      dialog.setAttribute("aria-label", "Pencarian");
      box(place).form.append(close);
      close.addEventListener("click", () => dialog.close());
      dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
      // A field of this type keeps the first Escape to itself.
      dialog.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        dialog.close();
      });
      dialog.style.opacity = 0;   // there for the keys at once, seen when it has its looks; plain is better than none
      styled().catch(() => {}).then(() => { dialog.style.opacity = ""; });
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").focus();
    dialog.querySelector("input").select();
  };
  opener?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;   // a new tab is a new tab
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    const { target } = event;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
