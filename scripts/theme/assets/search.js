/* Search over the site's own index: text, claims, figures, numbers, statements, sources.
   Fetched, with its index, when the dialog is first opened. */

const MOST = 24;      // results shown
const OF_A_KIND = 8;  // so that a hundred numbers do not hide the one claim
const FIRST = { Text: 6, Claim: 5, Figure: 4 };  // what explains, before what it rests on

const ACROSS = "[\\p{L}\\p{N}]";
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const bare = (text) => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
const words = (text) => bare(text.toLowerCase()).match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) || [];

/* A word's start, wherever a word starts; 1250 finds 1,250, but 840 does not find 1,840. */
export function pattern(word) {
  const source = /^\d+$/.test(word) ? word.replace(/\B(?=(\d{3})+$)/g, ",?") : escape(word);
  const start = `(?<!${ACROSS}|\\d[.,])${source}`;
  return { word, start: new RegExp(start, "giu"), whole: new RegExp(`${start}(?!${ACROSS}|[.,]\\d)`, "iu") };
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const groups = await answer.json();
  return groups.flatMap(({ kind, of, at, entries }) => entries.map(([tail, title, body]) => {
    const id = kind === "Text" || kind === "Workings" ? "" : tail.replace("/", "");
    return { kind, of, href: at + tail, title, body, id, all: `${body} ${id} ${of}` };
  }));
}

/* 0 when a word is missing. Titles weigh more than what stands below them, whole words more than
   beginnings; an id is asked for by no accident. */
function score(entry, patterns) {
  let sum = FIRST[entry.kind] || 0;
  for (const { word, start, whole } of patterns) {
    const inTitle = entry.title.search(start) >= 0;
    const inBody = (entry.all.match(start) || []).length;
    if (!inTitle && !inBody) return 0;
    sum += 8 * inTitle + Math.min(inBody, 5) + 4 * whole.test(entry.title) + 60 * (word === entry.id);
  }
  return sum;
}

function best(entries, patterns) {
  const hits = entries.map((entry) => [score(entry, patterns), entry]).filter(([sum]) => sum)
    .sort(([a], [b]) => b - a).map(([, entry]) => entry);
  const seen = {};
  const shown = hits.filter(({ kind }) => (seen[kind] = (seen[kind] || 0) + 1) <= OF_A_KIND);
  return { count: hits.length, shown: shown.slice(0, MOST) };
}

const make = (name, className, textContent = "") =>
  Object.assign(document.createElement(name), { className, textContent });

function marked(parent, string, any) {
  let end = 0;
  for (const hit of string.matchAll(any)) {
    parent.append(string.slice(end, hit.index), make("mark", "", hit[0]));
    end = hit.index + hit[0].length;
  }
  parent.append(string.slice(end));
  return parent;
}

function excerpt(body, any) {
  const at = Math.max(0, body.search(any) - 50);
  const from = at && body.indexOf(" ", at) + 1;
  const rest = body.slice(from);
  return (from ? "… " : "") + (rest.length > 160 ? rest.slice(0, 160).replace(/\s\S*$/, " …") : rest);
}

function result(entry, any, base) {
  const link = Object.assign(make("a", "search__hit"), { href: base + entry.href });
  const of = make("span", "search__of");
  of.append(make("b", "search__kind", entry.kind));
  if (entry.of && entry.of !== entry.title) of.append(` ${entry.of}`);
  link.append(of, marked(make("span", "search__title"), entry.title, any));
  if (entry.body) link.append(marked(make("span", "search__body"), excerpt(entry.body, any), any));
  const item = make("li", "");
  item.append(link);
  return item;
}

const told = ({ count, shown }) => count === 1 ? "One place"
  : count ? `${count} places${count > shown.length ? `, the best ${shown.length}` : ""}` : "Nothing found";

function keys(event, dialog, input, list) {
  const stops = [input, ...list.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const to = step && stops[stops.indexOf(document.activeElement) + step];
  if (to) { to.focus(); event.preventDefault(); }
  if (event.key === "Escape") {  // a search field would only empty itself
    event.preventDefault();
    dialog.close();
  }
  if (event.key === "Enter" && document.activeElement === input) {
    event.preventDefault();
    stops[1]?.click();
  }
}

/* Reads the index and wires the dialog; what comes back looks for what stands in the field. */
export async function start(dialog) {
  const { base, index } = dialog.dataset;
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ol");
  const status = dialog.querySelector("[role=status]");
  const entries = await read(index);

  function look() {
    const patterns = words(input.value).map(pattern);
    if (!patterns.length) { list.replaceChildren(); status.textContent = ""; return; }
    const any = new RegExp(patterns.map(({ start }) => start.source).join("|"), "giu");
    const hits = best(entries, patterns);
    list.replaceChildren(...hits.shown.map((entry) => result(entry, any, base)));
    status.textContent = told(hits);
  }

  input.addEventListener("input", look);
  dialog.addEventListener("keydown", (event) => keys(event, dialog, input, list));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".search__hit")) dialog.close();
  });
  return look;
}
