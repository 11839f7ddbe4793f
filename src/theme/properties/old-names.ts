/**
 * What readers of 2012 called a property: Adobe's reader and Kindle know CSS 2.1, and those built on
 * WebKit know prefixed names. An ebook has the old names first, so that the name of today wins where
 * both are known. A property whose values changed with its name has a `Spelling` of its own beside
 * its grammar.
 */
export const oldNames: Readonly<Record<string, readonly string[]>> = {
  'overflow-wrap': ['word-wrap'],
  hyphens: ['-epub-hyphens', '-webkit-hyphens', '-moz-hyphens'],
  'text-decoration-line': ['text-decoration'],
  'initial-letter': ['-webkit-initial-letter'],
  'font-feature-settings': ['-webkit-font-feature-settings'],
  'font-variant-ligatures': ['-webkit-font-variant-ligatures'],
  'font-kerning': ['-webkit-font-kerning'],
  'line-break': ['-epub-line-break', '-webkit-line-break'],
  'word-break': ['-epub-word-break'],
  'text-align-last': ['-epub-text-align-last', '-moz-text-align-last'],
  'text-emphasis': ['-epub-text-emphasis', '-webkit-text-emphasis'],
  'text-emphasis-color': ['-epub-text-emphasis-color', '-webkit-text-emphasis-color'],
  'text-emphasis-style': ['-epub-text-emphasis-style', '-webkit-text-emphasis-style'],
  'text-emphasis-position': ['-webkit-text-emphasis-position'],
  'text-orientation': ['-epub-text-orientation', '-webkit-text-orientation'],
  'text-combine-upright': ['-epub-text-combine', '-webkit-text-combine'],
  'writing-mode': ['-epub-writing-mode', '-webkit-writing-mode'],
  columns: ['-webkit-columns', '-moz-columns'],
  'column-count': ['-webkit-column-count', '-moz-column-count'],
  'column-width': ['-webkit-column-width', '-moz-column-width'],
  'column-gap': ['-webkit-column-gap', '-moz-column-gap'],
  'column-rule': ['-webkit-column-rule', '-moz-column-rule'],
  'column-span': ['-webkit-column-span'],
  'box-decoration-break': ['-webkit-box-decoration-break'],
  'box-sizing': ['-webkit-box-sizing', '-moz-box-sizing'],
  transform: ['-webkit-transform'],
  'margin-block-start': ['margin-top'],
  'margin-block-end': ['margin-bottom'],
  'margin-inline-start': ['margin-left'],
  'margin-inline-end': ['margin-right'],
  'padding-block-start': ['padding-top'],
  'padding-block-end': ['padding-bottom'],
  'padding-inline-start': ['padding-left'],
  'padding-inline-end': ['padding-right'],
  'inline-size': ['width'],
  'max-inline-size': ['max-width'],
}
