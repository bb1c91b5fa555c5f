/* Three small helps: light or dark, search, and a number's card where the number stands; and the
   scripts that a page's parts ask for. The chosen theme is put on by first.js; without either every
   page is whole. */
(() => {
  "use strict";
  const root = document.documentElement;
  const night = matchMedia("(prefers-color-scheme: dark)");

  // --- light or dark: the system decides until the reader does

  const kept = (() => { try { return localStorage; } catch { return {}; } })();
  const dress = (theme) => { theme ? root.dataset.theme = theme : delete root.dataset.theme; };

  function switchTheme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : night.matches;
    const wanted = dark ? "light" : "dark";
    const own = (wanted === "dark") !== night.matches;  // what the system says needs no memory
    if (own) kept.theme = wanted; else delete kept.theme;
    dress(own ? wanted : "");
  }

  // --- search: its script and its index are fetched when the dialog opens for the first time

  function opener(dialog) {
    const status = dialog.querySelector("[role=status]");
    let look;
    return async () => {
      if (!dialog.open) dialog.showModal();
      dialog.querySelector("input").select();
      try {
        look ||= (await import("./search.js")).start(dialog);
        await (await look)();
      } catch {
        look = undefined;
        status.textContent = "The search index could not be read.";
      }
    };
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
    card.addEventListener("focusout", ({ relatedTarget: to }) => {  // or it would cover what has the focus
      if (to && !card.contains(to)) card.hidePopover();
    });
    card.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      if (card.contains(document.activeElement) || document.activeElement === document.body) {
        link.focus({ preventScroll: true });
      }
      card.remove();
    });
    return true;
  }

  // --- only a page that tells a story pays for telling it, and only once its words are there

  const PARTS = { ".story": "story", ".figure.live": "live", ".filter": "claims", ".notes-tools": "notes" };
  const idle = () => new Promise((go) => (window.requestIdleCallback ?? setTimeout)(go, { timeout: 200 }));

  async function bringParts() {
    await idle();
    const scripts = Object.keys(PARTS).filter((part) => document.querySelector(part))
      .map((part) => import(`./${PARTS[part]}.js`));
    await Promise.allSettled(scripts);  // each is worth having without the others
    root.dataset.ready = "";
    if (root.classList.contains("slow") && !navigator.connection?.saveData) await keepFaces().catch(() => {});
  }

  /* For the next page: the browser has them by then, and first.js is told so. */
  async function keepFaces() {
    await idle();
    const links = [...document.querySelectorAll("link[rel='face']")];
    const answers = await Promise.all(links.map(({ href }) => fetch(href)));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    if (answers.every(({ ok }) => ok)) kept.faces = "kept";
  }

  document.addEventListener("DOMContentLoaded", () => {
    bringParts();
    for (const output of document.querySelectorAll(".jp-OutputArea-output")) {
      if (output.scrollWidth > output.clientWidth) output.tabIndex = 0;  // scrolls by keyboard too
    }
    document.querySelector("[data-switch-theme]")?.addEventListener("click", switchTheme);
    const dialog = document.getElementById("search");
    const open = dialog?.showModal && opener(dialog);
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
