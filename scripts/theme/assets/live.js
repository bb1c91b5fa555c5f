/* Live figures. The page holds the controls and Python's values; the drawing library is fetched when
   a reader first reaches for a control, and the still picture stands till the live one is drawn. */

const POSITIONS = 200;  // of a slider over powers of ten
const FIRST = ["pointerdown", "focusin", "keydown"];
const runtimes = new Map();  // address -> module: one for all figures

/* As explainer/live/wording.py writes numbers. */
function significant(value, digits) {
  if (!value) return "0";
  const [lead, power] = value.toExponential(digits - 1).split("e").map(Number);
  const text = power < -7 || power > 14 ? `${lead} × 10^${power}`
    : value.toLocaleString("en", { maximumSignificantDigits: digits });
  return text.replaceAll("-", "−");
}
const behind = (text, { unit, one }) => `${text} ${text === "1" ? one : unit}`.trim();

/* One input: its field, its slider if it has one, and how a value of it is read, kept and told. */
function control(field) {
  const { name, dataset, dataset: { central } } = field;
  const label = field.labels[0].textContent;
  if (field.tagName === "SELECT") {
    const option = (value) => [...field.options].find((one) => one.value === String(value));
    return {
      name, label, central, field,
      read: (text) => (option(text) ? { value: text }
        : { value: central, wrong: `“${text}” is no choice of ${label}; our value stands` }),
      show: (value) => { field.value = value; },
      number: (value) => Number(option(value).dataset.number),
      words: (value) => option(value).textContent,
    };
  }
  const [min, max] = [Number(field.min), Number(field.max)];
  const ours = Number(central);
  const words = (value) => behind(significant(value, 6), dataset);
  const slider = field.closest(".live__input").querySelector("[type=range]");
  const { scale, step } = slider.dataset;
  const place = (value) => (scale !== "log" ? value
    : POSITIONS * Math.log(value / min) / Math.log(max / min));
  return {
    name, label, central: ours, field, slider, words,
    number: (value) => value,
    read(text) {
      const value = text.trim() === "" ? NaN : Number(text);
      if (!Number.isFinite(value)) {
        return { value: ours, wrong: `“${text}” is no number for ${label}; our value, ${words(ours)}, stands` };
      }
      const kept = Math.min(max, Math.max(min, value));
      const wrong = `${label} can be set from ${words(min)} to ${words(max)}; ${words(kept)} is used`;
      return kept === value ? { value } : { value: kept, wrong };
    },
    show(value, but) {
      if (but !== field) field.value = value;
      if (but !== slider) slider.value = place(value);
      slider.ariaValueText = words(value);
    },
    slid() {
      const at = Number(slider.value);
      if (scale !== "log") return Number(at.toPrecision(12));
      if (at % POSITIONS === 0) return at ? max : min;
      const value = min * (max / min) ** (at / POSITIONS);
      const fine = value > 50 * step ? Math.round(value / step) * step : value;
      return Math.min(max, Math.max(min, Number(fine.toPrecision(3))));
    },
  };
}

/* The still picture's frame, whatever room the labels of the axes ask for. */
function frame(svg, box) {
  const fit = () => { if (svg.getAttribute("viewBox") !== box) svg.setAttribute("viewBox", box); };
  svg.setAttribute("class", "live__drawing");
  svg.setAttribute("aria-hidden", "true");
  new MutationObserver(fit).observe(svg, { attributeFilter: ["viewBox"] });
  fit();
}

/* A figure that an address speaks of is not left folded. */
function unfold(figure) {
  for (let at = figure.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
}

function start(figure) {
  const folded = figure.querySelector("template");  // the controls of a figure in a closed fold
  folded?.replaceWith(folded.content);
  const { live: id, runtime } = figure.dataset;
  const form = figure.querySelector(".live__form");
  const find = (selector) => [...form.querySelectorAll(selector)];
  const [message, copied, said] = find(".live__message, .live__copied, .live__said");
  const controls = find("input[name], select[name]").map(control);
  const outputs = find("output");
  const picture = figure.querySelector(".figure__picture");
  const still = picture.getAttribute("aria-label");
  const mine = figure.querySelector(".live__mine");
  const presets = find("[data-preset]")
    .map((button) => ({ button, values: JSON.parse(button.dataset.preset) }));
  const drawn = new Map();  // wide or narrow -> the drawing
  const specs = new Map();
  let [state, asked, sayTimer, keepTimer, awake, told] = [{}, 0, 0, 0, false, ""];

  const centrals = () => Object.fromEntries(controls.map(({ name, central }) => [name, central]));
  const signals = () => Object.fromEntries(
    controls.map(({ name, number }) => [`live_${name}`, number(state[name])]));
  const variant = () => (picture.querySelector(".figure__wide").checkVisibility() ? "wide" : "narrow");
  const spec = (which) => {
    if (!specs.has(which)) {
      specs.set(which, fetch(figure.dataset[which]).then((answer) => answer.json()));
    }
    return specs.get(which);
  };

  /* Takes values on; `wrong` are messages, `but` is the element that a reader has in hand. */
  function take(values, wrong = [], but = null) {
    state = { ...state, ...values };
    for (const one of controls) {
      if (but !== one.field) one.field.ariaInvalid = null;
      one.show(state[one.name], but);
    }
    message.textContent = wrong.length ? `${wrong.join(". ")}.` : "";
    for (const { button, values: wanted } of presets) {
      button.ariaPressed = controls.every(({ name, central }) => (wanted[name] ?? central) === state[name]);
    }
    wake();
    asked ||= requestAnimationFrame(follow);
  }

  function wake() {
    if (awake) return;
    awake = true;
    if (!runtimes.has(runtime)) runtimes.set(runtime, import(new URL(runtime, document.baseURI)));
    draw().catch(() => {
      [awake, asked] = [false, 0];
      drawn.clear();
      runtimes.delete(runtime);
      specs.clear();
      message.textContent = "The live picture could not be loaded. "
        + "The picture and the table show our values.";
    });
  }

  async function draw() {
    const which = variant();
    if (drawn.has(which)) return;
    drawn.set(which, null);  // it is being made
    const [{ draw: make }, made] = await Promise.all([runtimes.get(runtime), spec(which)]);
    const drawing = await make(document.createElement("div"), made, signals());
    const before = picture.querySelector(`.figure__${which} svg`);
    frame(drawing.svg, before.getAttribute("viewBox"));
    before.after(drawing.svg);  // paper shows the one before
    before.classList.add("live__still");
    drawn.set(which, drawing);
    figure.dataset.ready = "";
    follow();
  }

  function follow() {
    asked = 0;
    const drawings = [...drawn.values()].filter(Boolean);
    if (!drawings.length) return;
    for (const drawing of drawings) drawing.run(signals());
    const [{ get }] = drawings;
    const words = Object.fromEntries(controls.map((one) => [one.name, one.words(state[one.name])]));
    for (const output of outputs) {
      const { digits, none } = output.dataset;
      const value = Number(get(`live_${output.name}`) ?? NaN);
      output.dataset.value = value;
      words[output.name] = Number.isFinite(value)
        ? behind(significant(value, Number(digits)), output.dataset) : none;
      if (output.textContent !== words[output.name]) output.textContent = words[output.name];
    }
    for (const cell of mine.querySelectorAll("[data-of]")) {
      const { of, unit, one } = cell.dataset;  // a unit stands at the column's head
      const bare = words[of] === `1 ${one}` ? "1" : words[of];
      cell.textContent = bare.endsWith(` ${unit}`) ? bare.slice(0, -unit.length - 1) : bare;
    }
    mine.querySelector(".live__sets").textContent = controls
      .filter(({ name, central }) => state[name] !== central)
      .map(({ name, label }) => `${label}: ${words[name]}`).join("; ");
    mine.hidden = presets.some(({ button }) => button.ariaPressed === "true");
    tell(words);
  }

  function tell(words) {
    const [{ name, dataset: { value, says, label } }] = outputs;
    const line = Number.isFinite(Number(value))
      ? says.replace(/\{(\w+)\}/g, (all, key) => words[key] ?? all) : `${label}: ${words[name]}.`;
    const ours = controls.every((one) => state[one.name] === one.central);
    picture.ariaLabel = ours ? still : `${still} As set now: ${line}`;
    if (!told && ours) told = line;  // a reader who only came near is told nothing
    clearTimeout(sayTimer);
    if (line !== told) sayTimer = setTimeout(() => { said.textContent = told = line; }, 600);
  }

  /* Only what differs from our values; other parameters and the hash stay. */
  function address() {
    const url = new URL(location);
    for (const { name, central } of controls) {
      const key = `${id}.${name}`;
      state[name] === central ? url.searchParams.delete(key) : url.searchParams.set(key, state[name]);
    }
    return url;
  }

  function keep() {
    clearTimeout(keepTimer);
    keepTimer = setTimeout(() => history.replaceState(history.state, "", address()), 300);
  }

  function fromAddress() {
    const [values, wrong] = [centrals(), []];
    const keys = [...new URLSearchParams(location.search)].filter(([key]) => key.startsWith(`${id}.`));
    for (const [key, text] of keys) {
      const name = key.slice(id.length + 1);
      const one = controls.find((control) => control.name === name);
      const found = one ? one.read(text)
        : { wrong: `The address names “${name}”, which this figure does not have` };
      if (one) values[name] = found.value;
      if (found.wrong) wrong.push(found.wrong);
    }
    if (keys.length) unfold(figure);
    const same = controls.every(({ name, central }) => values[name] === (state[name] ?? central));
    if (keys.length ? wrong.length || !same || !awake : !same) take(values, wrong);
    else if (!awake) state = values;
  }

  async function copy() {
    const url = address();
    url.hash = figure.id;
    copied.textContent = await navigator.clipboard?.writeText(url.href).then(() => "Copied.", () => "")
      || `The link could not be copied: ${url.href}`;
  }

  form.addEventListener("input", ({ target }) => {
    const one = controls.find(({ field, slider }) => target === field || target === slider);
    if (!one) return;
    const { value, wrong } = target === one.slider ? { value: one.slid() } : one.read(target.value);
    take({ [one.name]: value }, wrong ? [wrong] : [], target);
    target.ariaInvalid = wrong ? "true" : null;
    keep();
  });
  form.addEventListener("change", ({ target }) => {
    const one = controls.find(({ field }) => target === field);
    one?.show(state[one.name]);  // what is used stands in the field; the message stays
    target.ariaInvalid = null;
  });
  form.addEventListener("click", ({ target }) => {
    const preset = presets.find(({ button }) => button === target);
    if (preset || "reset" in target.dataset) {
      take({ ...centrals(), ...preset?.values });
      keep();
    } else if ("copy" in target.dataset) copy();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const type of FIRST) form.addEventListener(type, wake, { once: true });
  addEventListener("popstate", fromAddress);
  new ResizeObserver(() => {
    if (drawn.size) draw().catch(() => {});
  }).observe(picture);
  new IntersectionObserver((entries, self) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    self.disconnect();
    spec(variant()).catch(() => specs.clear());
  }, { rootMargin: "50%" }).observe(figure);
  form.hidden = false;
  fromAddress();
}

/* What lies in a closed fold waits till it is opened, or till an address speaks of it. */
const waiting = new Set(document.querySelectorAll(".figure.live"));
function startDue() {
  const keys = [...new URLSearchParams(location.search).keys()];
  for (const figure of waiting) {
    const named = keys.some((key) => key.startsWith(`${figure.dataset.live}.`));
    if (!named && figure.closest("details:not([open])")) continue;
    waiting.delete(figure);
    start(figure);
  }
}
document.addEventListener("toggle", startDue, true);  // it does not bubble
addEventListener("popstate", startDue);
startDue();
