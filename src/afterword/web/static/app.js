// Keys, and htmx for the few moving parts. Every page works without this file.
(() => {
  "use strict";
  const cards = () => [...document.querySelectorAll("[data-card]")];
  const step = (by) => {
    const all = cards();
    if (!all.length) return;
    const at = all.findIndex((card) => card.contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
    next.focus();
    next.scrollIntoView({block: "nearest"});
  };
  const places = {t: "/", c: "/cases", p: "/people", k: "/calendar", r: "/review", o: "/outbox", i: "/insights", u: "/guidance", s: "/settings"};
  let waiting = 0;
  addEventListener("keydown", (event) => {
    const field = event.target.closest("input,textarea,select,[contenteditable]");
    if (field || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key;
    if (Date.now() - waiting < 1500 && places[key]) { waiting = 0; location.assign(places[key]); }
    else if (key === "g") waiting = Date.now();
    else if (key === "/") {
      event.preventDefault();
      const here = document.querySelector("main input[type=search]");
      here ? here.focus() : location.assign("/find");
    }
    else if (key === "?") location.assign("/help");
    else if (key === "n") location.assign("/cases/new");
    else if (key === "j") step(1);
    else if (key === "k") step(-1);
  });

  document.querySelector(".rooms [aria-current]")?.scrollIntoView({block: "nearest", inline: "center"});

  // A form that is on its way is not sent again by an impatient second click.
  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent && form.method === "post") { event.preventDefault(); return; }
    if (form.method === "post" && !form.hasAttribute("hx-post")) form.dataset.sent = "1";
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // Things that only make sense with a script.
  addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      const text = document.getElementById(copy.dataset.copy);
      navigator.clipboard.writeText(text.value ?? text.textContent).then(() => { copy.textContent = copy.dataset.done; });
    }
    if (event.target.closest("[data-print]")) print();
  });
  document.querySelectorAll("[data-script]").forEach((part) => part.removeAttribute("hidden"));
  // What the browser knows of where one is, in fields that say nothing yet.
  const guesses = {
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: () => new Intl.Locale(navigator.language).region,
  };
  document.querySelectorAll("[data-guess]").forEach((field) => {
    if (["", "UTC"].includes(field.value)) field.value = guesses[field.dataset.guess]() || field.value;
  });
  const mirror = () => {
    const paper = document.querySelector(".paperwrap textarea"), glass = document.querySelector(".mirror");
    if (paper && glass && glass.textContent.trimEnd() !== paper.value.trimEnd()) glass.textContent = paper.value;
  };
  addEventListener("input", mirror);
  addEventListener("htmx:oobAfterSwap", mirror);
  addEventListener("beforeunload", (event) => { if (document.querySelector("form[data-guard][data-changed]:not([data-sent])")) event.preventDefault(); });
  addEventListener("input", (event) => { const form = event.target.closest("form[data-guard]"); if (form) form.dataset.changed = "1"; });
  if ("serviceWorker" in navigator) navigator.serviceWorker.register("/worker.js").catch(() => {});
})();
