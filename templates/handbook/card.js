"use strict";
// The largest letters with which the card fits on one page; where none do, the smallest readable ones and a second page.
(function () {
  const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9];  // points; 9 is 小五, the smallest that officials print
  const PAGE = 271;  // millimetres between the margins, less one for what rounding adds
  const sheet = document.querySelector(".sheet");
  const root = document.documentElement;
  function height() {  // as wide as on paper, however wide the screen is
    const probe = sheet.cloneNode(true);
    probe.style.cssText = "position:absolute;visibility:hidden;left:0;top:0;width:186mm;min-height:0;padding:0;margin:0;box-sizing:border-box";
    document.body.append(probe);
    const ruler = document.createElement("div");
    ruler.style.cssText = "position:absolute;visibility:hidden;height:100mm";
    document.body.append(ruler);
    const millimetres = probe.getBoundingClientRect().height / ruler.getBoundingClientRect().height * 100;
    probe.remove();
    ruler.remove();
    return millimetres;
  }
  function fit() {
    for (const size of SIZES) {
      root.style.fontSize = size + "pt";
      const fits = height() <= PAGE;
      root.classList.toggle("fits", fits);
      if (fits) { break; }
    }
  }
  fit();
  if (document.fonts && document.fonts.ready) { document.fonts.ready.then(fit); }
})();
