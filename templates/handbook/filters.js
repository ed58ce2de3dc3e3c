"use strict";
// Filters only hide: what is deep-linked or found is always shown.
window.neikongFilters = (function () {
  const form = document.getElementById("_filters");
  const shown = document.getElementById("_shown");
  const rows = Array.from(document.querySelectorAll("[data-risk]"));
  const cards = rows.filter(function (row) { return row.classList.contains("card"); });
  const posts = Array.from(document.querySelectorAll("article.post"));
  const departments = Array.from(document.querySelectorAll("section.department"));
  const groups = Array.from(document.querySelectorAll("section.group"));
  const folds = Array.from(document.querySelectorAll("nav details"));
  const links = Array.from(document.querySelectorAll("nav details a"));

  function matches(row, want) {
    return (!want.grade || row.dataset.grade === want.grade)
      && (!want.area || row.dataset.area === want.area)
      && (!want.department || row.dataset.departments.split(" ").includes(want.department));
  }
  function hasShown(part) { return Boolean(part.querySelector("[data-risk]:not([hidden])")); }
  function tally(group) {  // how many of its risk points are shown, where not all are
    const own = Array.from(group.querySelectorAll("[data-risk]"));
    const count = own.filter(function (row) { return !row.hidden; }).length;
    group.hidden = !count;
    group.querySelector("[data-count]").textContent = count === own.length ? count : count + " / " + own.length;
  }

  function apply() {
    const want = { grade: form.grade.value, department: form.department.value, area: form.area.value };
    const byRisk = Boolean(want.grade || want.area);
    for (const row of rows) { row.hidden = !matches(row, want); }
    for (const post of posts) { post.hidden = byRisk && !hasShown(post); }
    for (const part of departments) {
      part.hidden = Boolean(want.department && part.dataset.department !== want.department) || (byRisk && !hasShown(part));
    }
    for (const group of groups) { tally(group); }
    for (const link of links) {
      const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      link.parentElement.hidden = Boolean(part && part.closest("[hidden]"));
    }
    for (const fold of folds) { fold.hidden = !fold.querySelector("li:not([hidden])"); }
    const count = cards.filter(function (card) { return !card.hidden; }).length;
    shown.textContent = shown.dataset.words.replace("{shown}", count).replace("{all}", cards.length);
  }
  function reveal(id) {
    const part = document.getElementById(id);
    if (part && part.closest("main [hidden]")) {
      form.reset();
      apply();
      part.scrollIntoView();
    }
  }

  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply); });
  window.addEventListener("hashchange", function () { reveal(decodeURIComponent(location.hash.slice(1))); });
  form.reset();
  apply();
  return { reveal: reveal };
})();
