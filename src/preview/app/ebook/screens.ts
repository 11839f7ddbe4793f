/** A screen that ebooks are read on, in CSS px. */
export interface Screen {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Around the text. */
  readonly margin: number
}

/** A phone of 6.1 inches; an e-reader of 6 inches with 1072 × 1448 dots; a tablet of 11 inches. */
export const screens = {
  phone: { name: 'Phone', width: 390, height: 844, margin: 44 },
  reader: { name: '6-inch reader', width: 536, height: 724, margin: 48 },
  tablet: { name: 'Tablet', width: 820, height: 1180, margin: 72 },
} as const satisfies Readonly<Record<string, Screen>>

export type ScreenName = keyof typeof screens

/** The colors that reading apps offer. */
export const shades = {
  light: { name: 'Light', paper: '#ffffff', ink: '#111111', link: '', scheme: 'light' },
  sepia: { name: 'Sepia', paper: '#f4ecd8', ink: '#5b4636', link: '', scheme: 'light' },
  dark: { name: 'Dark', paper: '#121212', ink: '#dddddd', link: 'lightblue', scheme: 'dark' },
} as const

export type ShadeName = keyof typeof shades

/** The styles that a reading app lays under and over those of a book. `size` is in CSS px. */
export function readerStyles(shade: ShadeName, size: number): readonly [string, string] {
  const { paper, ink, link, scheme } = shades[shade]
  const before = `html { font-size: ${size}px; line-height: 1.4; color-scheme: ${scheme} }`
  const colors = `html, body { color: ${ink}; background: ${paper} }`
  const links = link === '' ? '' : ` a:any-link { color: ${link} }`
  // Light is what the book itself says.
  const after = shade === 'light' ? '' : colors + links
  return [before, `${after} .octavo-meant { outline: 2px solid #4a7dbd66; outline-offset: 3px }`]
}
