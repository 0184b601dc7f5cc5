"use strict";
(() => {
  const tip = document.getElementById("tip");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const shown = (article) => all(".text mark:not(.off)", article);
  const buttons = (article) => all("[data-lights]", article).filter((e) => e.offsetParent);
  const FEW = 3; // records whose slots are all open from the start

  // A record's or a slot's button lights its evidence; the same button, Escape or another button puts it out.
  function clear(article) {
    all(".lit", article).forEach((e) => e.classList.remove("lit"));
    all(".dim", article).forEach((e) => e.classList.remove("dim"));
    all("[aria-pressed=true]", article).forEach((e) => e.setAttribute("aria-pressed", "false"));
  }

  // Of many records only the one that was clicked last shows its slots.
  function open(article, record) {
    all(".many .record", article).forEach((e) => {
      e.classList.toggle("open", e === record);
      e.querySelector(".who").setAttribute("aria-expanded", String(e === record));
    });
  }

  function light(button) {
    const article = button.closest("article");
    const wasOn = button.getAttribute("aria-pressed") === "true";
    clear(article);
    open(article, wasOn && button.matches(".who") ? null : button.closest(".record"));
    if (wasOn) return;
    button.setAttribute("aria-pressed", "true");
    const wanted = button.dataset.lights.split(" ");
    const whole = wanted.length === 1 && !wanted[0].includes("s");
    const speaks = (name) => (whole ? name.startsWith(wanted[0] + "s") : wanted.includes(name));
    const lit = all("[data-ev]", article).filter((e) => e.dataset.ev.split(" ").some(speaks));
    lit.forEach((e) => e.classList.add("lit"));
    if (!lit.length) return;
    article.querySelector(".text").classList.add("dim");
    const box = lit[0].getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight) lit[0].scrollIntoView({ block: "center" });
  }

  // The tip tells what the mention under the pointer or the focus means; it stays inside the window.
  function tell(mark) {
    tip.textContent = mark.dataset.tip;
    tip.hidden = false;
    mark.setAttribute("aria-describedby", "tip");
    const at = mark.getClientRects()[0];
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = Math.max(8, Math.min(at.left, room)) + "px";
    const above = at.top - tip.offsetHeight - 6;
    tip.style.top = (above > 0 ? above : at.bottom + 6) + "px";
  }

  function hush() {
    tip.hidden = true;
    all("[aria-describedby=tip]").forEach((e) => e.removeAttribute("aria-describedby"));
  }

  // Tab reaches the first mention of a text, the arrow keys go from one to the next.
  function reach(article) {
    all(".text mark", article).forEach((e) => e.setAttribute("tabindex", "-1"));
    shown(article)[0]?.setAttribute("tabindex", "0");
  }

  function step(list, from, key) {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    const next = by && list[list.indexOf(from) + by];
    if (next) next.focus();
    return Boolean(by);
  }

  function filter() {
    const kept = new Set(all(".labels input:checked").map((box) => box.value));
    all(".text mark").forEach((e) => e.classList.toggle("off", !kept.has(e.dataset.label)));
    all("article").forEach(reach);
    hush();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-lights]");
    if (button) light(button);
  });
  document.addEventListener("change", (event) => {
    if (event.target.closest(".labels")) filter();
  });
  document.addEventListener("keydown", (event) => {
    const here = document.activeElement;
    if (event.key === "Escape") {
      hush();
      all("article").forEach(clear);
    } else if (here.matches(".text mark")) {
      if (step(shown(here.closest("article")), here, event.key)) event.preventDefault();
    } else if (here.matches("[data-lights]")) {
      if (step(buttons(here.closest("article")), here, event.key)) event.preventDefault();
    }
  });
  for (const [on, off] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(on, (event) => {
      const mark = event.target.closest("mark[data-tip]:not(.off)");
      if (mark) tell(mark);
    });
    document.addEventListener(off, hush);
  }
  document.addEventListener("scroll", hush, { passive: true });
  all(".cards").forEach((e) => e.classList.toggle("many", e.children.length > FEW));
  all("article").forEach((article) => {
    reach(article);
    open(article, null);
  });
})();
