import type { Look } from '../model/flat-document.ts'

/** The words that stand for a character. */
export const signs: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  tab: '\t',
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
}

/** The words that switch a look of letters on, or off with a 0. */
export const toggles: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['ul', 'underline'],
  ['uld', 'underline'],
  ['ulw', 'underline'],
  ['strike', 'strike'],
  ['scaps', 'smallCaps'],
  ['caps', 'caps'],
  ['v', 'hidden'],
  ['deleted', 'hidden'],
])

/** The words that give a paragraph its look; lengths are in twentieths of a point. */
export const paragraphWords: Readonly<Record<string, (look: Look, value: number) => Look>> = {
  qc: (look) => ({ ...look, align: 'center' }),
  qr: (look) => ({ ...look, align: 'right' }),
  ql: (look) => ({ ...look, align: 'left' }),
  qj: (look) => ({ ...look, align: 'justify' }),
  li: (look, value) => ({ ...look, left: value / 20 }),
  ri: (look, value) => ({ ...look, right: value / 20 }),
  fi: (look, value) => ({ ...look, firstLine: value / 20 }),
  sb: (look, value) => ({ ...look, before: value / 20 }),
  pagebb: (look) => ({ ...look, breakBefore: 'page' }),
}

/** What groups are for, by their first word; the text of `nothing` is left out. */
export const destinations: Readonly<Record<string, string>> = {
  footnote: 'text',
  fldrslt: 'text',
  shptxt: 'text',
  shppict: 'text',
  pict: 'picture',
  fldinst: 'instruction',
  stylesheet: 'styles',
  title: 'title',
  author: 'author',
  doccomm: 'doccomm',
  info: 'nothing',
  fonttbl: 'nothing',
  colortbl: 'nothing',
  listtext: 'nothing',
  pntext: 'nothing',
  header: 'nothing',
  headerl: 'nothing',
  headerr: 'nothing',
  headerf: 'nothing',
  footer: 'nothing',
  footerl: 'nothing',
  footerr: 'nothing',
  footerf: 'nothing',
  nonshppict: 'nothing',
  bkmkstart: 'nothing',
  bkmkend: 'nothing',
  xe: 'nothing',
  tc: 'nothing',
  object: 'nothing',
}
