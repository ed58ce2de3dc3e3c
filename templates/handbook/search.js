"use strict";
// Search as one types: parts of texts, and the first letters of the pinyin of names.
(function () {
  const index = JSON.parse(document.getElementById("_index").textContent);
  const form = document.getElementById("_search_form");
  const input = document.getElementById("_search");
  const results = document.getElementById("_results");
  const list = document.getElementById("_found");
  const count = document.getElementById("_count");
  const MOST = 30;
  const letters = new Map();  // a character to the first letters of its readings
  for (const letter of Object.keys(index.letters)) {
    for (const sign of index.letters[letter]) { letters.set(sign, (letters.get(sign) || "") + letter); }
  }
  let entries = null;
  let options = [];
  let chosen = -1;

  function folded(text) { return text.normalize("NFKC").toLowerCase(); }
  function prepared() {
    if (!entries) {
      entries = index.entries.map(function (row) {
        return { kind: row[0], id: row[1], title: row[2], place: row[3], level: row[4], text: row[5],
          plainId: folded(row[1]), plainTitle: folded(row[2]), plain: folded(row[3] + " " + row[5]), letters: null };
      });
    }
    return entries;
  }
  function spelling(entry) {  // the first letters of a title's words; several for a character of several readings
    if (!entry.letters) {
      entry.letters = [];
      Array.from(entry.plainTitle).forEach(function (sign) {
        const own = /[a-z0-9]/.test(sign) ? sign : letters.get(sign);
        if (own) { entry.letters.push(own); }
      });
    }
    return entry.letters;
  }
  function spelt(entry, word) {  // where in the title the letters of the word begin; -1 for nowhere
    const own = spelling(entry);
    for (let start = 0; start + word.length <= own.length; start += 1) {
      let at = 0;
      while (at < word.length && own[start + at].includes(word[at])) { at += 1; }
      if (at === word.length) { return start; }
    }
    return -1;
  }
  function rank(entry, word) {  // how near the entry is to the word; nothing where it is not in it
    if (entry.plainId === word) { return 0; }
    const at = entry.plainTitle.indexOf(word);
    if (at === 0) { return 1; }
    if (at > 0) { return 2; }
    if (entry.plainId.startsWith(word)) { return 3; }
    const start = /^[a-z0-9]{2,}$/.test(word) ? spelt(entry, word) : -1;
    if (start >= 0) { return start ? 5 : 4; }
    return entry.plain.includes(word) ? 6 : null;
  }
  function find(typed) {
    const words = folded(typed).split(/\s+/).filter(Boolean);
    const found = [];
    if (!words.length) { return found; }
    for (const entry of prepared()) {
      let worst = 0;
      for (const word of words) {
        const own = rank(entry, word);
        if (own === null) { worst = null; break; }
        worst = Math.max(worst, own);
      }
      if (worst !== null) { found.push({ entry: entry, rank: worst }); }
    }
    found.sort(function (one, other) { return one.rank - other.rank; });  // else they stay in the order of the book
    return found.map(function (one) { return one.entry; });
  }

  function marked(parent, text, words) {  // the text with the words in it marked; never as markup
    const plain = text.toLowerCase();
    let from = 0;
    while (from < text.length) {
      let at = -1;
      let hit = "";
      for (const word of words) {
        const next = plain.indexOf(word, from);
        if (next >= 0 && (at < 0 || next < at)) { at = next; hit = word; }
      }
      if (at < 0) { break; }
      parent.append(text.slice(from, at));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(at, at + hit.length);
      parent.append(mark);
      from = at + hit.length;
    }
    parent.append(text.slice(from));
  }
  function snippet(entry, words) {
    const plain = entry.text.toLowerCase();
    const places = words.map(function (word) { return plain.indexOf(word); }).filter(function (at) { return at >= 0; });
    const start = places.length ? Math.max(0, Math.min.apply(null, places) - 18) : 0;
    return (start ? "…" : "") + entry.text.slice(start, start + 76) + (start + 76 < entry.text.length ? "…" : "");
  }
  function option(entry, number, words) {
    const item = document.createElement("li");
    item.id = "_found_" + number;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const kind = document.createElement("span");
    kind.className = "kind";
    kind.textContent = (index.grades[entry.level] ? index.grades[entry.level] + " · " : "") + index.kinds[entry.kind] + " · " + entry.id;
    const title = document.createElement("b");
    marked(title, entry.title, words);
    const small = document.createElement("small");
    if (entry.place) { small.append(entry.place + " · "); }
    marked(small, snippet(entry, words), words);
    item.append(kind, title, small);
    item.addEventListener("mousedown", function (event) { event.preventDefault(); });
    item.addEventListener("click", function () { choose(number); go(); });
    return item;
  }
  function show() {
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    const found = find(input.value);
    options = found.slice(0, MOST);
    list.replaceChildren.apply(list, options.map(function (entry, number) { return option(entry, number, words); }));
    count.textContent = found.length
      ? index.words.results.replace("{n}", found.length) + (found.length > MOST ? index.words.first.replace("{n}", MOST) : "")
      : index.words.none;
    open(Boolean(words.length));
    choose(options.length ? 0 : -1);
  }
  function open(isOpen) {
    results.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) { input.removeAttribute("aria-activedescendant"); }
  }
  function choose(number) {
    if (list.children[chosen]) { list.children[chosen].setAttribute("aria-selected", "false"); }
    chosen = number;
    const item = list.children[chosen];
    if (item) {
      item.setAttribute("aria-selected", "true");
      item.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", item.id);
    }
  }
  function go() {
    const entry = options[chosen];
    if (!entry) { return; }
    open(false);
    input.blur();
    if (window.neikongFilters) { window.neikongFilters.reveal(entry.id); }
    location.hash = "#" + encodeURIComponent(entry.id);
    const part = document.getElementById(entry.id);
    if (part) {  // also where the address is the same as before
      part.scrollIntoView();
      part.setAttribute("tabindex", "-1");
      part.focus({ preventScroll: true });
    }
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  input.addEventListener("input", show);
  input.addEventListener("focus", function () { prepared(); if (input.value) { show(); } });
  input.addEventListener("blur", function () { open(false); });
  input.addEventListener("keydown", function (event) {
    if (event.isComposing) { return; }  // an input method is still at work
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (options.length) { choose((chosen + step + options.length) % options.length); }
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!results.hidden) { go(); }
    } else if (event.key === "Escape") {
      if (results.hidden) { input.value = ""; input.blur(); } else { open(false); }
    }
  });
  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  if (window.requestIdleCallback) { window.requestIdleCallback(prepared); }
})();
