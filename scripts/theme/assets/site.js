/* Three small helps: light or dark, search, and a number's card where the number stands.
   Loaded in the head so that a chosen theme does not flash; without it every page is whole. */
(() => {
  "use strict";
  const root = document.documentElement;
  const night = matchMedia("(prefers-color-scheme: dark)");
  root.classList.replace("no-js", "js");

  // --- light or dark: the system decides until the reader does

  const kept = (() => { try { return localStorage; } catch { return {}; } })();
  const dress = (theme) => { theme ? root.dataset.theme = theme : delete root.dataset.theme; };
  dress(kept.theme);

  function switchTheme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : night.matches;
    const wanted = dark ? "light" : "dark";
    const own = (wanted === "dark") !== night.matches;  // what the system says needs no memory
    if (own) kept.theme = wanted; else delete kept.theme;
    dress(own ? wanted : "");
  }

  // --- search: the index is fetched when the dialog opens for the first time

  const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) || [];
  const starts = (word) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(word)}`, "giu");
  const text = (html) => new DOMParser().parseFromString(html.replace(/</g, " <"), "text/html")
    .body.textContent.replace(/\s+/g, " ").trim();

  async function readIndex(base) {
    const answer = await fetch(`${base}/search/search_index.json`);
    const { docs } = await answer.json();
    const pages = new Map();
    return docs.map((doc) => {
      const [page, part] = doc.location.split("#");
      const title = text(doc.title);
      if (!part) pages.set(page, title);
      return { href: `${base}/${doc.location}`, title, of: part && pages.get(page), body: text(doc.text) };
    });
  }

  function score(doc, patterns) {
    let sum = doc.of ? 0 : 1;
    for (const pattern of patterns) {
      const inTitle = (doc.title.match(pattern) || []).length;
      const inBody = (doc.body.match(pattern) || []).length;
      if (!inTitle && !inBody) return 0;
      sum += 8 * Math.min(inTitle, 1) + Math.min(inBody, 5);
    }
    return sum;
  }

  function marked(parent, string, pattern) {
    let end = 0;
    for (const hit of string.matchAll(pattern)) {
      parent.append(string.slice(end, hit.index));
      parent.append(Object.assign(document.createElement("mark"), { textContent: hit[0] }));
      end = hit.index + hit[0].length;
    }
    parent.append(string.slice(end));
    return parent;
  }

  function result(doc, pattern) {
    const make = (name, className) => Object.assign(document.createElement(name), { className });
    const link = Object.assign(make("a", "search__hit"), { href: doc.href });
    const at = Math.max(0, doc.body.search(pattern) - 50);
    const from = at && doc.body.indexOf(" ", at) + 1;
    const excerpt = (from ? "… " : "") + doc.body.slice(from, from + 160).replace(/\s\S*$/, " …");
    if (doc.of && doc.of !== doc.title) {
      link.append(Object.assign(make("span", "search__of"), { textContent: doc.of }));
    }
    link.append(marked(make("span", "search__title"), doc.title, pattern));
    if (doc.body) link.append(marked(make("span", "search__body"), excerpt, pattern));
    const item = make("li", "");
    item.append(link);
    return item;
  }

  function searching(dialog) {
    const input = dialog.querySelector("input");
    const list = dialog.querySelector("ol");
    const status = dialog.querySelector("[role=status]");
    let index;

    async function look() {
      const wanted = words(input.value);
      if (!wanted.length) { list.replaceChildren(); status.textContent = ""; return; }
      let docs;
      try { docs = await (index ||= readIndex(dialog.dataset.base)); } catch {
        index = undefined;
        status.textContent = "The search index could not be read.";
        return;
      }
      const patterns = wanted.map(starts);
      const any = new RegExp(patterns.map((p) => p.source).join("|"), "giu");
      const hits = docs.map((doc) => [score(doc, patterns), doc]).filter(([sum]) => sum)
        .sort(([a], [b]) => b - a);
      list.replaceChildren(...hits.slice(0, 20).map(([, doc]) => result(doc, any)));
      status.textContent = hits.length === 1 ? "One place"
        : hits.length ? `${hits.length} places${hits.length > 20 ? ", the best 20" : ""}` : "Nothing found";
    }

    input.addEventListener("input", look);
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest(".search__hit")) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      const stops = [input, ...list.querySelectorAll("a")];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const to = step && stops[stops.indexOf(document.activeElement) + step];
      if (to) { to.focus(); event.preventDefault(); }
      if (event.key === "Escape") dialog.close();  // a search field would only empty itself
      if (event.key === "Enter" && document.activeElement === input) {
        event.preventDefault();
        stops[1]?.click();
      }
    });
    return () => { if (!dialog.open) { dialog.showModal(); input.select(); look(); } };
  }

  // --- a number's card, beside the number instead of at the page's end

  function cardFor(link) {
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!entry || !("popover" in entry)) return false;
    document.getElementById("card")?.remove();
    const card = document.createElement("div");
    Object.assign(card, { id: "card", className: "card card--near", popover: "auto", tabIndex: -1 });
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", "Where this number comes from");
    card.append(...entry.cloneNode(true).childNodes);
    link.after(card);  // next in the reading order, and gone when closed
    card.showPopover();
    const [at, size] = [link.getClientRects()[0], card.getBoundingClientRect()];
    const bottom = link.getBoundingClientRect().bottom;  // of the last line, where it wraps
    const below = bottom + 8 + size.height < innerHeight || at.top < size.height + 8;
    card.style.left = `${Math.max(12, Math.min(at.left, innerWidth - size.width - 12))}px`;
    card.style.top = `${scrollY + (below ? bottom + 8 : at.top - size.height - 8)}px`;
    card.focus({ preventScroll: true });
    card.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      if (card.contains(document.activeElement) || document.activeElement === document.body) {
        link.focus({ preventScroll: true });
      }
      card.remove();
    });
    return true;
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const output of document.querySelectorAll(".jp-OutputArea-output")) {
      if (output.scrollWidth > output.clientWidth) output.tabIndex = 0;  // scrolls by keyboard too
    }
    document.querySelector("[data-switch-theme]")?.addEventListener("click", switchTheme);
    const dialog = document.getElementById("search");
    const open = dialog?.showModal && searching(dialog);
    if (open) {
      document.querySelector("[data-open-search]").addEventListener("click", open);
      document.addEventListener("keydown", (event) => {
        const typing = event.target.closest("input, textarea, select, [contenteditable]");
        if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          open();
        }
      });
    }
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a.datum[href^='#']");
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (link && plain && cardFor(link)) event.preventDefault();
    });
  });
})();
