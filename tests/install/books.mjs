// Small books that need, between them, every package that Octavo is made with: path → contents.

export const plain = {
  'book.yaml': 'title: The Tale\nauthor: Ann Author\nlanguage: en\n',
  'manuscript/01-begin.md':
    '# Begin\n\nIt was dark, and nobody came --- "not even" the postman.[^1]\n\n[^1]: A note.\n',
}

export const formulas = {
  'book.yaml': 'title: Reckoning\nauthor: Ann Author\nlanguage: en\n',
  'manuscript/01-formulas.md':
    '# Formulas\n\nIt is $a^2 + b^2 = c^2$, and burning is $\\ce{2H2 + O2 -> 2H2O}$.\n\n' +
    '$$\\int_0^1 \\frac{\\cancel{x}\\,dx}{\\sqrt{1 - x^2}} = \\mathbb{R}$$\n\n$$\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}$$\n',
}

export const code = {
  'book.yaml': 'title: Programs\nauthor: Ann Author\nlanguage: en\n',
  'manuscript/01-programs.md':
    '# Programs\n\n```ts\nexport const one: number = 1 // first\n```\n\n' +
    '```python\ndef two(): return "2"\n```\n\n```haskell\nthree :: Int\nthree = 3\n```\n\n```nonsense\nfour\n```\n',
}

export const scripts = {
  'book.yaml': 'title: Scripts\nauthor: Ann Author\nlanguage: de\n',
  'theme.css': "@import 'octavo:modern';\n:lang(he) { font-family: 'Frank Ruhl Libre', serif }\n",
  'manuscript/01-scripts.md':
    '# Donaudampfschifffahrtsgesellschaft\n\nDie Geschwindigkeitsbegrenzung der Straßenbahn.\n\n' +
    '[בראשית ברא אלהים את השמים ואת הארץ (1:1)]{lang=he}\n\n[吾輩は猫である。名前はまだ無い。「どこで生れたか」とんと見当がつかぬ。]{lang=ja}\n\n' +
    '[Быстрая перестановка слогов](https://example.com/слово) и далее.\n',
}

/** A book with a font of its author's in WOFF2, a drawing and a picture. */
export function ownFont(font, picture) {
  return {
    'book.yaml':
      'title: Own Font\nauthor: Ann Author\nlanguage: en\ntheme: theme.css\neditions: { apple: { format: epub, reader: apple }, kobo: { format: kepub }, print: { format: pdf } }\n',
    'theme.css':
      "@import 'octavo:classic';\n@font-face { font-family: Mine; src: url(mine.woff2) }\nbody { font-family: Mine, serif }\n",
    'mine.woff2': font,
    'images/square.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#333"/></svg>',
    'images/photo.png': picture,
    'manuscript/01-pictures.md':
      '# Pictures\n\n![A square](../images/square.svg)\n\n![A lighthouse](../images/photo.png)\n\nText in a font.\n',
  }
}

/** The disk of a Kobo as it leaves the factory. */
export const kobo = {
  '.kobo/KoboReader.sqlite': 'SQLite',
  '.kobo/version':
    'N418000000000,4.1.15,4.38.21908,4.1.15,4.1.15,00000000-0000-0000-0000-000000000388\n',
}
