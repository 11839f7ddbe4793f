/** What an ebook's stylesheet says before the theme, which may say otherwise, for the sake of reading systems. */
export const readerCss = [
  // Drawings are black on nothing, and would be black on black where the pages are dark.
  'img {\n  background-color: #fff;\n}\n',
  // A line of code that is wider than the screen would go on on the next one, or nowhere.
  'pre {\n  white-space: pre-wrap;\n  overflow-wrap: break-word;\n}\n',
  // Formulas need a font that has measures for them (OpenType, table MATH); these are the ones that systems come with.
  `math {
  font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", "Libertinus Math", "DejaVu Math TeX Gyre", math, serif;
}
`,
].join('')

/** What it says after the theme: old readers show what HTML hides. */
export const hiddenCss = 'nav[hidden] {\n  display: none;\n}\n'
