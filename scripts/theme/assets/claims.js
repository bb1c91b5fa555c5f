/* A filter for a table of claims. It says what it shows, and keeps it in the address. */

for (const form of document.querySelectorAll(".filter")) {
  const table = form.parentElement.querySelector("table");
  const selects = [...form.querySelectorAll("select")];
  const count = form.querySelector("[role=status]");
  const rows = [...table.querySelectorAll("tbody tr:not(.claims__group)")].map((row) => {
    const verdict = row.querySelector(".verdict");
    return {
      row,
      verdict: [verdict.textContent, verdict.className.replace("verdict verdict--", "tone-")],
      type: [row.querySelector(".claims__type").textContent],
      section: [row.parentElement.dataset.section],
    };
  });

  const show = () => {
    const asked = selects.filter(({ value }) => value);
    let shown = 0;
    for (const entry of rows) {
      entry.row.hidden = !asked.every(({ name, value }) => entry[name].includes(value));
      shown += !entry.row.hidden;
    }
    for (const group of table.tBodies) {
      group.hidden = !group.querySelector("tr:not(.claims__group, [hidden])");
    }
    count.textContent = asked.length
      ? `${shown || "None"} of ${rows.length} claims fit${shown === 1 ? "s" : ""}`
      : `All ${rows.length} claims`;
  };

  /* In the address, so that what is shown can be sent to someone. */
  const keep = () => {
    const url = new URL(location);
    for (const { name, value } of selects) {
      value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
    }
    history.replaceState(history.state, "", url);
  };

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name) || "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener("change", () => { show(); keep(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); keep(); }));  // once it is done
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
}
