/* The scroll story: the picture of the step most in view is the one that shows. The style sheet
   decides where there is a stage at all; elsewhere this only takes notes. */

const stage = matchMedia("(width >= 56.25em) and (prefers-reduced-motion: no-preference)");
const inView = new Map();  // step -> its pixels in view
let timer;

const stories = [...document.querySelectorAll(".story")].map((root) => {
  const steps = [...root.querySelectorAll(".story__step")];
  const nav = root.querySelector(".story__nav");
  const story = { root, steps, nav, buttons: [...nav.querySelectorAll("button")], now: null };
  const { style } = root.querySelector(".story__steps");
  style.setProperty("--steps", steps.length);
  new ResizeObserver(([{ target }]) => style.setProperty("--picture", `${target.offsetHeight}px`))
    .observe(root.querySelector(".figure__picture"));
  for (const step of steps) step.tabIndex = -1;  // a click inside gives the arrow keys a place
  nav.addEventListener("click", ({ target }) => go(story, Number(target.value)));
  root.addEventListener("keydown", (event) => key(story, event));
  return story;
});

function key(story, event) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const taken = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    || event.target.closest("input, select, textarea, .scroll");
  if (by && !taken && go(story, by)) event.preventDefault();
}

/* At once, not smoothly: on the way the steps passed over would be shown one after the other. */
function go(story, by) {
  const to = by && stage.matches && story.steps[story.steps.indexOf(story.now) + by];
  if (!to) return false;
  to.scrollIntoView({ behavior: "instant" });
  if (!story.nav.contains(document.activeElement)) to.focus({ preventScroll: true });
  show(story, to);
  return true;
}

function show(story, step) {
  const at = story.steps.indexOf(step);
  story.now?.classList.remove("is-now");
  step.classList.add("is-now");
  // No fading when the stage is first set.
  story.root.classList.add(story.now ? "story--moves" : "story--live");
  story.now = step;
  story.nav.querySelector(".story__count").textContent = `${at + 1} of ${story.steps.length}`;
  // Not `disabled`: that would take the focus from under a finger on the key.
  story.buttons[0].ariaDisabled = at === 0;
  story.buttons[1].ariaDisabled = at === story.steps.length - 1;
  story.nav.hidden = false;
}

/* The address names the step that is read. Late, so that a jump across a story leaves no trace. */
function cite() {
  if (!stage.matches) return;
  const pixels = (story) => inView.get(story.now);
  const most = stories.reduce((a, b) => (pixels(b) > pixels(a) ? b : a));
  const read = pixels(most) > 0 && most;
  const own = stories.some(({ steps }) => steps.some((step) => location.hash === `#${step.id}`));
  const hash = read ? `#${read.now.id}` : own ? "" : location.hash;
  if (hash !== location.hash) {
    history.replaceState(history.state, "", hash || location.pathname + location.search);
  }
}

let started = false;
const observer = new IntersectionObserver((entries) => {
  for (const { target, intersectionRect } of entries) inView.set(target, intersectionRect.height);
  for (const story of stories) {
    const most = story.steps.reduce((a, b) => (inView.get(b) > inView.get(a) ? b : a));
    const best = inView.get(most) ? most : story.now || most;
    if (best !== story.now) show(story, best);
  }
  clearTimeout(timer);
  if (started) timer = setTimeout(cite, 300);
  started = true;
}, { threshold: Array.from({ length: 21 }, (_, index) => index / 20) });

for (const { steps } of stories) for (const step of steps) observer.observe(step);
