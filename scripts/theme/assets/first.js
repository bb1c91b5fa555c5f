/* Before the page is drawn: that scripts run; which theme was chosen, or it would flash; and whether
   the faces are asked for. On a slow line they would come after the words, and only delay them: the
   page then makes do with faces of the system, and fetches its own at rest, for the next page. */
document.documentElement.classList.replace("no-js", "js");
{
  let kept = {};
  try { kept = localStorage; } catch {}
  if (kept.theme) document.documentElement.dataset.theme = kept.theme;
  const { rtt = 0, saveData } = navigator.connection ?? {};  // milliseconds there and back
  if ((saveData || rtt >= 125) && !kept.faces) document.documentElement.classList.add("slow");
  else for (const link of document.querySelectorAll("link[rel='face']")) link.rel = "preload";
}
