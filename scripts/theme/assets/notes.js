/* Writing a note: words or a record are chosen, a small editor takes the note, and the reader carries
   it to GitHub, to a file or to the clipboard. Nothing is sent from here; drafts stay in the browser. */

const SKIP = "script,style,svg,math,template,button,select,textarea,form,.page__facts,.numbers,.story__nav," +
  ".filter,.behind,.controls,.notes-of-block,.note-link,.notes-pointer,.notes-tools,.footnote-ref,.sidenote__mark";
const INLINE = new Set("A ABBR B CITE CODE EM I MARK S SMALL SPAN STRONG SUB SUP U WBR".split(" "));
const CONTEXT = 32, QUOTATION = 600, ADDRESS = 7500;
const tools = document.querySelector(".notes-tools");
const page = document.querySelector("article.page");
const { page: path, base, repository, branch } = tools.dataset;
const known = JSON.parse(tools.dataset.authors);

const make = (name, props = {}, ...children) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children);
  return made;
};

// --- drafts

const store = {
  read(key, otherwise) { try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; } },
  write(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* kept on the page only */ } },
};
const drafts = () => store.read("note-drafts", {});
function keep(draft) {
  const all = drafts();
  if (draft.body || draft.sourceUrl) all[draft.id] = draft; else delete all[draft.id];
  store.write("note-drafts", all);
  listDrafts();
}
function drop(id) {
  const all = drafts();
  delete all[id];
  store.write("note-drafts", all);
  listDrafts();
}

// --- the words of the page, as the build reads them

export function words() {
  const letters = [], nodes = new Map();
  let blank = false;
  (function walk(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const at = [];
      for (const letter of node.data) {
        if (/\s/.test(letter)) blank = true;
        else if (!/[\u200b\u00ad\u2060]/.test(letter)) {
          if (blank && letters.length) letters.push(" ");
          blank = false;
          letters.push(letter);
        }
        for (let unit = 0; unit < letter.length; unit++) at.push(letters.length);
      }
      nodes.set(node, at);
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(SKIP)) {
      const block = !INLINE.has(node.tagName);
      blank ||= block;
      node.childNodes.forEach(walk);
      blank ||= block;
    }
  })(page);
  return { letters, nodes };
}

/* The selected words and those beside them, or nothing where none of the text is selected. */
export function quotation(range) {
  const { letters, nodes } = words();
  let start = Infinity, end = -1;
  for (const [node, at] of nodes) {
    if (!range.intersectsNode(node) || !at.length) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : at.length;
    if (from >= to) continue;
    start = Math.min(start, from ? at[from - 1] : at[0] - 1);
    end = Math.max(end, at[to - 1]);
  }
  while (letters[start] === " ") start++;
  while (letters[end - 1] === " ") end--;
  const cut = (a, b) => letters.slice(Math.max(a, 0), b).join("").trim();
  const exact = start < end ? cut(start, end) : "";
  return exact && exact.length <= QUOTATION
    ? { page: path, exact, prefix: cut(start - CONTEXT, start), suffix: cut(end, end + CONTEXT) } : null;
}

// --- the note as a file, and as an annotation

const newId = () => [...crypto.getRandomValues(new Uint8Array(10))]
  .map((byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte & 31]).join("");
const folderOf = (name) => Object.keys(known).find((one) => known[one] === name) ||
  name.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 40).replace(/^-+|-+$/g, "");
const today = () => new Date().toISOString().slice(0, 10);
const fileOf = (draft) => `data/notes/${folderOf(draft.name)}/${draft.id}.md`;

export function textOf(draft) {
  const text = (value) => JSON.stringify(value);
  const { quotation: words, kind, id } = draft.target;
  const lines = ["---", `id: ${draft.id}`, `created: ${text(today())}`,
    ...(draft.replyTo ? ["motivation: replying", `reply_to: ${draft.replyTo}`]
      : [`motivation: ${draft.motivation}`, "target:"])];
  if (kind) lines.push(`  ${kind}: ${id}`);
  if (words) lines.push("  quotation:", ...Object.entries(words).filter(([, value]) => value)
    .map(([key, value]) => `    ${key}: ${text(value)}`));
  if (draft.sourceUrl) lines.push("sources:", `  - title: ${text(draft.sourceTitle || draft.sourceUrl)}`,
    `    url: ${text(draft.sourceUrl)}`);
  return [...lines, `licence: ${text(draft.licence)}`, "status: published", "---", "", draft.body.trim(), ""].join("\n");
}

function annotationOf(draft) {
  const { quotation: words, kind, id } = draft.target;
  const target = draft.replyTo ? [{ id: `urn:note:${draft.replyTo}` }] : [];
  if (kind) target.push({ "schema:identifier": `${kind}:${id}` });
  if (words) target.push({ type: "SpecificResource", "schema:identifier": `page:${words.page}`,
    selector: { type: "TextQuoteSelector", exact: words.exact, prefix: words.prefix, suffix: words.suffix } });
  const body = [{ type: "TextualBody", value: draft.body.trim(), format: "text/markdown" }];
  if (draft.sourceUrl) body.push({ id: draft.sourceUrl, type: "Text", purpose: "linking",
    "dcterms:title": draft.sourceTitle || draft.sourceUrl });
  return { id: `urn:note:${draft.id}`, canonical: `urn:note:${draft.id}`, type: "Annotation", body, target,
    motivation: draft.replyTo ? "replying" : draft.motivation === "correcting" ? "editing" : draft.motivation,
    created: `${today()}T00:00:00Z`, rights: `https://spdx.org/licenses/${draft.licence}`,
    creator: { type: "Person", name: draft.name || "Somebody", nickname: folderOf(draft.name) || "somebody" } };
}

function missing(draft) {
  if (!draft.body.trim()) return "Write your note first.";
  if (!folderOf(draft.name)) return "Say your name: readers see who wrote a note.";
  if (draft.motivation === "correcting" && !draft.replyTo && !draft.sourceUrl) return "A correction needs a source, or nobody could check it.";
  if (draft.sourceUrl && !/^https:\/\/[^\s<>"'`\\@]+$/.test(draft.sourceUrl)) return "The source's address must start with https://.";
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(textOf(draft))) {
    return "There is a character in it that nobody can see; type the words anew.";
  }
  return "";
}

function save(name, text, type) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// --- the editor

let dialog, form, draft;
const field = (label, control) => make("label", {}, make("span", { textContent: label }), control);
const select = (name, ...values) => make("select", { name }, ...values.map((value) => new Option(value, value)));

function build() {
  const target = make("blockquote", { className: "editor__target" });
  const status = make("p", { className: "editor__status" });
  status.setAttribute("role", "status");
  const button = (textContent, run) => {
    const made = make("button", { type: "button", textContent });
    made.addEventListener("click", run);
    return made;
  };
  const ready = (run) => () => {
    status.textContent = missing(draft);
    if (!status.textContent) run();
  };
  const told = (words) => { status.textContent = words; };
  const github = (file, text) => {
    const address = `${repository}/new/${branch}?filename=${encodeURIComponent(file)}&value=${encodeURIComponent(text)}`;
    if (address.length > ADDRESS) return told("The note is too long for an address. Copy it, or download the file.");
    open(address, "_blank", "noopener");
    return told("GitHub opens in a new tab. Commit there; it forks by itself where you may not write.");
  };
  const author = () => [`data/notes/${folderOf(draft.name)}/author.yml`, `name: ${JSON.stringify(draft.name)}\n`];
  const heading = make("h2", { textContent: "Your note", id: "note-editor" });
  form = make("form", { method: "dialog" }, heading, target,
    field("What it is", select("motivation", "commenting", "questioning", "correcting", "linking")),
    field("Your note (Markdown: *emphasis*, [links](https://…), lists)", make("textarea", { name: "body", rows: 6, maxLength: 5000 })),
    field("Source: title", make("input", { name: "sourceTitle", maxLength: 200 })),
    field("Source: address", make("input", { name: "sourceUrl", type: "url", placeholder: "https://" })),
    field("Your name, as readers see it", make("input", { name: "name", maxLength: 80, autocomplete: "name" })),
    field("Licence of your words", select("licence", "CC-BY-4.0", "CC0-1.0")),
    status,
    make("p", { className: "editor__ways" },
      ...(repository ? [button("Open on GitHub", ready(() => github(fileOf(draft), textOf(draft)))),
        button("Your author file on GitHub, once", ready(() => github(...author())))] : []),
      button("Download the file", ready(() => { save(`${draft.id}.md`, textOf(draft), "text/markdown"); told(`It belongs at ${fileOf(draft)}.`); })),
      button("Copy", ready(() => navigator.clipboard.writeText(textOf(draft)).then(
        () => told(`Copied. It belongs into ${fileOf(draft)}.`), () => told("The browser did not allow it; download the file.")))),
      button("Discard", () => { drop(draft.id); dialog.close(); }),
      button("Close", () => dialog.close())));
  form.addEventListener("input", () => {
    for (const control of form.elements) if (control.name) draft[control.name] = control.value;
    store.write("note-name", draft.name);
    keep(draft);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  dialog = make("dialog", { className: "note-editor" }, form);
  dialog.setAttribute("aria-labelledby", "note-editor");
  page.append(dialog);
}

function edit(given) {
  if (!dialog) build();
  draft = { id: newId(), motivation: "commenting", body: "", sourceTitle: "", sourceUrl: "",
    name: store.read("note-name", ""), licence: "CC-BY-4.0", ...given };
  for (const control of form.elements) if (control.name) control.value = draft[control.name];
  const { quotation: words, kind, id } = draft.target;
  form.elements.motivation.disabled = Boolean(draft.replyTo);
  form.querySelector(".editor__target").textContent = draft.replyTo ? `A reply to note ${draft.replyTo}`
    : words ? `“${words.exact}”` : `${kind} ${id}`;
  form.querySelector(".editor__status").textContent = "";
  dialog.showModal();
  form.elements.body.focus();
}

// --- what can be annotated: selected words, and with the marks shown, blocks and records

const onWords = make("button", { type: "button", className: "note-here", textContent: "Note on these words", hidden: true });
let chosen = null;
function offer() {
  const selection = getSelection();
  const range = path && selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  chosen = range && page.contains(range.commonAncestorContainer) ? quotation(range) : null;
  onWords.hidden = !chosen;
  if (!chosen) return;
  const box = range.getBoundingClientRect();
  onWords.style.top = `${scrollY + box.bottom + 8}px`;
  onWords.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 190))}px`;
}
onWords.addEventListener("pointerdown", (event) => event.preventDefault());  // or the selection would go
onWords.addEventListener("click", () => { const target = { quotation: chosen }; onWords.hidden = true; edit({ target }); });

function targetOf(block) {
  if (block.dataset.record) {
    const [kind, id] = block.dataset.record.split(" ");
    return { kind, id };
  }
  if (block.id.startsWith("figure-")) return { kind: "figure", id: block.id.slice(7) };
  if (block.id.startsWith("claim-")) return { kind: "claim", id: block.id.slice(6) };
  if (block.id.startsWith("number-")) return { kind: "datum", id: block.id.slice(7) };
  if (block.matches(".record, .rows tr")) return { kind: tools.dataset.kind, id: block.id };
  const range = document.createRange();
  range.selectNodeContents(block);
  const words = path ? quotation(range) : null;
  return words && { quotation: words };
}

function marks(shown) {
  document.querySelectorAll(".note-mark-here").forEach((one) => one.remove());
  if (!shown) return;
  const blocks = page.querySelectorAll("figure[id^=figure-], tr[id^=claim-], li[id^=number-], .record[id], .rows tr[id]" +
    (path ? ", :scope > p, :scope > h2, :scope > ul > li, .story__step p" : ""));
  for (const block of blocks) {
    if (block.closest(".notes-of-block, .page__facts, .record--note") || (block.matches(".record, .rows tr") && !tools.dataset.kind)) continue;
    const label = block.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
    const mark = make("button", { type: "button", className: "note-mark-here", textContent: "✎" });
    mark.setAttribute("aria-label", `Write a note on: ${label}`);
    mark.addEventListener("click", () => { const target = targetOf(block); if (target) edit({ target }); });
    (block.matches("tr") ? block.cells[0] : block).append(mark);
  }
  for (const note of page.querySelectorAll(".note[id]")) {
    const reply = make("button", { type: "button", className: "note-mark-here note-reply", textContent: "Reply" });
    reply.addEventListener("click", () => edit({ replyTo: note.id.replace("note-", ""), target: {} }));
    note.querySelector(".note__body").append(reply);
  }
}

// --- the tools: marks, authors' layers, drafts

const toggle = make("button", { type: "button", textContent: "Write a note" });
toggle.setAttribute("aria-pressed", "false");
toggle.addEventListener("click", () => {
  const shown = toggle.getAttribute("aria-pressed") !== "true";
  toggle.setAttribute("aria-pressed", shown);
  marks(shown);
});
const list = make("div", { className: "notes-drafts" });

function listDrafts() {
  const all = Object.values(drafts());
  list.replaceChildren(...(all.length ? [make("p", { textContent: "Your drafts, kept in this browser:" }),
    make("ul", {}, ...all.map((one) => {
      const button = make("button", { type: "button", textContent: one.body.slice(0, 60) || "a note" });
      button.addEventListener("click", () => edit(one));
      return make("li", {}, button);
    })), exporting()] : []));
}
function exporting() {
  const button = make("button", { type: "button", textContent: "Export the drafts" });
  button.addEventListener("click", () => {
    const items = Object.values(drafts()).map(annotationOf);
    save("drafts.jsonld", JSON.stringify({ "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection", total: items.length, first: { type: "AnnotationPage", items } }, null, 1), "application/ld+json");
  });
  return button;
}

function layers() {
  const authors = new Set([...page.querySelectorAll(".note[data-author]")].map((one) => one.dataset.author));
  return [...authors].map((author) => {
    const box = make("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => {
      for (const note of page.querySelectorAll(`.note[data-author="${author}"]`)) {
        note.hidden = !box.checked;
        const mark = document.getElementById(note.id.replace("note-", "mark-"));
        if (mark) mark.hidden = !box.checked;
      }
    });
    return make("label", {}, box, ` notes by ${known[author] || author}`);
  });
}

tools.append(toggle, ...layers(), list);
tools.hidden = false;
document.body.append(onWords);
document.addEventListener("selectionchange", () => { clearTimeout(offer.soon); offer.soon = setTimeout(offer, 150); });
listDrafts();
