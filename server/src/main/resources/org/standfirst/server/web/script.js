// Standfirst. Adds keys, remembers what was read, switches axes and opens quoted lines in place.
// Every page says all it says without it.
"use strict";

document.documentElement.classList.add("script");

addEventListener("DOMContentLoaded", () => {
  const memory = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window */ } },
  };

  // What was read: story by story, with the time of its latest report then.
  const read = (() => { try { return JSON.parse(memory.get("read")) ?? {}; } catch { return {}; } })();
  const MOST_REMEMBERED = 2000;
  const open = document.querySelector("main [data-read]");
  if (open) {
    delete read[open.dataset.read];
    read[open.dataset.read] = open.dataset.updated;
    for (const old of Object.keys(read).slice(0, -MOST_REMEMBERED)) delete read[old];
    memory.set("read", JSON.stringify(read));
  }
  for (const story of document.querySelectorAll("[data-story]")) {
    // A story keeps its mark when others are merged into it.
    const ids = [story.dataset.story, ...(story.dataset.was ?? "").split(" ").filter(Boolean)];
    const seen = Math.max(0, ...ids.map((id) => Number(read[id]) || 0));
    const newer = seen < Number(story.dataset.updated);
    if (seen) {
      story.classList.add("read");
      if (newer) story.classList.add("fresh");
      const heading = story.querySelector(".headline");
      const said = document.createElement("span");
      said.className = "unseen";
      said.textContent = newer ? " (read, newer reports since)" : " (read)";
      heading?.append(said);
    }
  }

  // One axis at a time.
  const axes = [...document.querySelectorAll(".axis")];
  const buttons = [...document.querySelectorAll(".switch button")];
  const choose = (name) => {
    axes.forEach((axis) => axis.classList.toggle("chosen", axis.dataset.axis === name));
    buttons.forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.axis === name)));
  };
  const kept = memory.get("axis");
  if (axes.some((axis) => axis.dataset.axis === kept)) choose(kept);
  buttons.forEach((button) => button.addEventListener("click", () => {
    choose(button.dataset.axis);
    memory.set("axis", button.dataset.axis);
  }));

  // A quoted line opens its context where it stands.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.source[href^='/words/']");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const next = link.nextElementSibling;
    if (next?.classList.contains("opened")) {
      next.remove();
      link.setAttribute("aria-expanded", "false");
      return;
    }
    try {
      const answer = await fetch(link.getAttribute("href"));
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const box = document.createElement("div");
      box.className = "opened";
      box.append(...page.querySelectorAll(".wordspage .context, .wordspage .on"));
      link.after(box);
      link.setAttribute("aria-expanded", "true");
    } catch {
      location.href = link.href;
    }
  });

  // Keys.
  const help = document.getElementById("keys");
  document.querySelector("[data-keys]")?.addEventListener("click", () => help?.showModal());
  let at = -1;
  const step = (by) => {
    const stops = [...document.querySelectorAll("main [data-stop]")].filter((s) => s.offsetParent);
    if (!stops.length) return;
    stops[at]?.classList.remove("at");
    at = Math.max(0, Math.min(stops.length - 1, at + by));
    const stop = stops[at];
    stop.classList.add("at");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    stop.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    stop.querySelector(":is(.headline, h3) a[href], a[href], summary")?.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]")) return;
    const search = document.querySelector("input[type=search], a[data-search]");
    if (event.key === "j") step(1);
    else if (event.key === "k") step(at < 0 ? 1 : -1);
    else if (event.key === "o") document.querySelector(".at :is(.headline, h3) a[href], .at a[href]")?.click();
    else if (event.key === "/" && search) { event.preventDefault(); search.focus(); }
    else if (event.key === "?") help?.showModal();
  });
});
