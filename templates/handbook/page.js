"use strict";
// The page works without scripts; with them it gets its tools: contents on a phone, light or dark, print, where one is.
(function () {
  const root = document.documentElement;
  const byId = function (id) { return document.getElementById(id); };
  root.classList.add("scripted");
  for (const id of ["_menu", "_theme", "_print"]) { byId(id).hidden = false; }

  const nav = byId("_contents");
  const menu = byId("_menu");
  function toggle(open) {
    nav.classList.toggle("open", open);
    menu.setAttribute("aria-expanded", String(open));
  }
  menu.addEventListener("click", function () { toggle(!nav.classList.contains("open")); });
  nav.addEventListener("click", function (event) { if (event.target.closest("a")) { toggle(false); } });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && nav.classList.contains("open")) { toggle(false); menu.focus(); }
  });

  const theme = byId("_theme");
  const prefers = window.matchMedia("(prefers-color-scheme: dark)");
  function kept(value) {  // a browser may keep nothing for files
    try {
      if (value) { localStorage.setItem("neikong-theme", value); }
      return localStorage.getItem("neikong-theme");
    } catch (error) { return null; }
  }
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : prefers.matches; }
  function show() { theme.setAttribute("aria-pressed", String(isDark())); }
  if (kept()) { root.dataset.theme = kept(); }
  theme.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    kept(root.dataset.theme);
    show();
  });
  prefers.addEventListener("change", show);
  show();
  byId("_print").addEventListener("click", function () { window.print(); });

  const links = new Map();
  for (const link of nav.querySelectorAll("a")) { links.set(decodeURIComponent(link.hash.slice(1)), link); }
  let current = null;
  function mark(link) {
    if (!link || link === current) { return; }
    if (current) { current.removeAttribute("aria-current"); }
    current = link;
    link.setAttribute("aria-current", "location");
    const folded = link.closest("details");
    if (folded) { folded.open = true; }
    if (nav.scrollHeight > nav.clientHeight) {
      const box = link.getBoundingClientRect();
      const frame = nav.getBoundingClientRect();
      if (box.top < frame.top || box.bottom > frame.bottom) { nav.scrollTop += box.top - frame.top - frame.height / 3; }
    }
  }
  const seen = new Set();
  const watcher = new IntersectionObserver(function (entries) {
    for (const entry of entries) {
      if (entry.isIntersecting) { seen.add(entry.target); } else { seen.delete(entry.target); }
    }
    let last = null;  // the innermost: a post lies inside of its department
    for (const part of seen) {
      if (!last || last.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) { last = part; }
    }
    if (last) { mark(links.get(last.id)); }
  }, { rootMargin: "-80px 0px -75% 0px" });
  for (const id of links.keys()) { if (byId(id)) { watcher.observe(byId(id)); } }
})();
