/* Before the page is drawn, or a chosen theme would flash: that scripts run, and which theme it was. */
document.documentElement.classList.replace("no-js", "js");
try { if (localStorage.theme) document.documentElement.dataset.theme = localStorage.theme; } catch {}
