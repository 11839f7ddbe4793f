/** CSS that comes before the theme, for the sake of reading systems. The theme can override it. */
export const readerCss = [
  // Readers that are older than HTML5 set these in the line, a title after its figures.
  'section,\nheader,\nfooter,\nnav,\naside,\nfigure,\nfigcaption {\n  display: block;\n}\n',
  // Drawings are black and transparent, so they would vanish on a dark page.
  'img {\n  background-color: #fff;\n}\n',
  // A word, address or name that is wider than a line would be cut off at the edge of the screen.
  // Only then is it broken, without a hyphen that someone could copy.
  'body {\n  overflow-wrap: break-word;\n}\n',
  // A line of code wider than the screen would run onto the next page, or be cut off.
  'pre {\n  white-space: pre-wrap;\n  overflow-wrap: break-word;\n}\n',
  // Formulas need a font with mathematical metrics (OpenType, table MATH); systems come with these.
  `math {
  font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", "Libertinus Math", "DejaVu Math TeX Gyre", math, serif;
}
`,
].join('')

/** CSS that comes after the theme: old readers show what HTML hides. */
export const hiddenCss = 'nav[hidden] {\n  display: none;\n}\n'
