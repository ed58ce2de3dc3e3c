"use strict";
// The preview: findings go to their places, and a newer page takes the place of this one as if nothing had happened.
(function () {
  const KEPT = "neikong-live";
  const live = document.getElementById("_live");
  const notes = document.getElementById("_notes");
  const main = document.querySelector("main") || document.body;
  const byId = function (id) { return document.getElementById(id); };

  function heading(part) {
    return part.querySelector(":scope > header, :scope > h2, :scope > h3, :scope > h4");
  }
  for (const group of Array.from(notes.children).reverse()) {  // of those without a part the first comes to the top
    const part = group.dataset.at ? byId(group.dataset.at) : null;
    const head = part ? heading(part) : null;
    if (head) { head.after(group); } else { (part || main).prepend(group); }
  }
  notes.remove();
  const bar = document.querySelector(".top");
  if (bar) { bar.insertBefore(live, byId("_theme")); } else { live.classList.add("loose"); }

  const all = Array.from(document.querySelectorAll(".note"));
  const list = document.querySelector("details.notes");
  const wasOpen = list && list.open;
  let at = -1;
  function lead(step) {
    at = at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length;
    const part = all[at].closest("[id]");
    if (part && part.closest("[hidden]") && window.neikongFilters) { window.neikongFilters.reveal(part.id); }
    const folded = all[at].closest("details");
    if (folded) { folded.open = true; }
    all[at].focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "nearest" });
  }
  for (const button of live.querySelectorAll("button")) {
    button.addEventListener("click", function () { lead(Number(button.dataset.step)); });
  }

  function place() {  // the last part that begins above the reading line, and how far from it
    let found = null;
    for (const part of main.querySelectorAll("[id]")) {
      const box = part.getBoundingClientRect();
      if (box.height && box.top <= 120) { found = { id: part.id, top: box.top }; }
    }
    return window.scrollY ? found || { y: window.scrollY } : null;
  }
  function keep() {
    const form = byId("_filters");
    const search = byId("_search");
    const nav = byId("_contents");
    const state = {
      at: at,
      list: list && list.open !== wasOpen ? list.open : null,  // only what the reader chose
      place: place(),
      filters: form ? Array.from(form.querySelectorAll("select"), function (one) { return [one.name, one.value]; }) : [],
      search: search ? { text: search.value, active: document.activeElement === search, start: search.selectionStart } : null,
      folds: nav ? Array.from(nav.querySelectorAll("details[open]"), function (one) { return one.dataset.department; }) : [],
      nav: nav ? [nav.scrollTop, nav.classList.contains("open")] : null,
    };
    try { sessionStorage.setItem(KEPT, JSON.stringify(state)); } catch (error) { /* then the page begins at its top */ }
    history.scrollRestoration = "manual";
  }
  function kept() {
    try {
      const text = sessionStorage.getItem(KEPT);
      sessionStorage.removeItem(KEPT);
      return JSON.parse(text);
    } catch (error) { return null; }
  }
  function scroll(to) {
    const part = to && to.id ? byId(to.id) : null;
    const y = part ? window.scrollY + part.getBoundingClientRect().top - to.top : to ? to.y : 0;
    if (y !== undefined) { window.scrollTo({ top: y, behavior: "instant" }); }
  }
  function restoreTools(state) {
    const form = byId("_filters");
    let isFiltered = false;
    for (const [name, value] of state.filters) {
      const select = form && form.querySelector("select[name='" + name + "']");
      if (select && value) {
        select.value = value;
        if (select.selectedIndex < 0) { select.value = ""; }
        isFiltered = true;
      }
    }
    if (isFiltered) { form.dispatchEvent(new Event("change")); }
    const nav = byId("_contents");
    if (nav && state.nav) {
      for (const fold of nav.querySelectorAll("details")) { fold.open = state.folds.includes(fold.dataset.department); }
      if (state.nav[1]) { byId("_menu").click(); }
      nav.scrollTop = state.nav[0];
    }
    const search = byId("_search");
    if (search && state.search) {
      search.value = state.search.text;
      if (state.search.active) {
        search.focus({ preventScroll: true });
        search.setSelectionRange(state.search.start, state.search.start);
        search.dispatchEvent(new Event("input"));
      }
    }
  }
  const state = kept();
  if (state) {
    at = Math.min(state.at, all.length - 1);
    if (list && state.list !== null) { list.open = state.list; }
    restoreTools(state);
    scroll(state.place);
    window.addEventListener("load", function () {  // the browser went to the fragment meanwhile
      scroll(state.place);
    });
  }
  let isRenewed = false;
  window.addEventListener("pagehide", function () {  // not before: on loading, the browser would undo what we did
    if (!isRenewed) { history.scrollRestoration = "auto"; }
  });

  let source = null;
  function lost(isLost) {
    live.classList.toggle("lost", isLost);
    live.querySelector(".off").hidden = !isLost;
  }
  function listen() {  // a window that nobody sees takes no connection
    if (source || document.hidden) { return; }
    source = new EventSource("/_events");
    source.addEventListener("message", function (event) {
      lost(false);
      if (event.data !== live.dataset.version) {
        hush();
        keep();
        isRenewed = true;
        location.reload();
      }
    });
    source.addEventListener("error", function () {
      lost(true);
      if (source && source.readyState === EventSource.CLOSED) {
        hush();
        setTimeout(listen, 3000);
      }
    });
  }
  function hush() {
    if (source) { source.close(); }
    source = null;
  }
  document.addEventListener("visibilitychange", function () { if (document.hidden) { hush(); } else { listen(); } });
  listen();
})();
