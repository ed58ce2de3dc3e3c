"use strict";
// Filters only hide: without scripts every change is there.
(function () {
  const form = document.forms.filter;
  const articles = Array.from(document.querySelectorAll("article"));
  const sections = Array.from(document.querySelectorAll("section.department"));
  const groups = Array.from(document.querySelectorAll("section.kind"));
  const shown = document.getElementById("shown");
  function matches(article) {
    const words = form.text.value.trim().toLowerCase();
    return (!form.department.value || article.dataset.department === form.department.value)
      && (!form.kind.value || article.dataset.kind === form.kind.value)
      && (!form.entity.value || article.dataset.entity === form.entity.value)
      && (!words || article.textContent.toLowerCase().includes(words));
  }
  function apply() {
    let count = 0;
    for (const article of articles) {
      article.hidden = !matches(article);
      count += article.hidden ? 0 : 1;
    }
    for (const part of groups.concat(sections)) {
      part.hidden = !part.querySelector("article:not([hidden])");
    }
    for (const section of sections) {
      section.querySelector("h2 small").textContent = "(" + section.querySelectorAll("article:not([hidden])").length + ")";
    }
    document.getElementById("empty").hidden = count > 0;
    shown.textContent = shown.dataset.words.replace("{shown}", count).replace("{all}", articles.length);
  }
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply); });
  apply();
})();
