/** Which dashes a language sets for hyphens typed as dashes, by BCP 47 tag. */

/** The dashes of a language. */
export interface DashStyle {
  /** For a hyphen or two between spaces. */
  readonly spaced: string
  /** For two hyphens against a word. */
  readonly unspaced: string
  /** Where speech breaks off. */
  readonly interruption: string
  /** Before a speech, in languages that give speech by dashes. */
  readonly dialogue?: string
}

/** The dashes of `language`; en dashes for one that is not in the table. */
export function dashStyle(language: string): DashStyle {
  const primary = /^[a-z]*/.exec(language.toLowerCase())?.[0] ?? ''
  return stylesByLanguage[primary] ?? enDashes
}

const enDashes: DashStyle = { spaced: '–', unspaced: '–', interruption: '–' }
const dialogueEnDashes: DashStyle = { ...enDashes, dialogue: '–' }
const dialogueEmDashes: DashStyle = {
  spaced: '–',
  unspaced: '–',
  interruption: '—',
  dialogue: '—',
}
const emDashes: DashStyle = { spaced: '—', unspaced: '—', interruption: '—', dialogue: '—' }

// The em dash of English prose is set without spaces (Chicago 6.85), that of Russian with them; a spaced dash is
// otherwise an en dash.
const stylesByLanguage: Readonly<Record<string, DashStyle>> = {
  en: { spaced: '–', unspaced: '—', interruption: '—' },
  be: emDashes,
  bg: emDashes,
  ca: dialogueEmDashes,
  cs: dialogueEnDashes,
  da: dialogueEnDashes,
  el: dialogueEmDashes,
  es: { ...dialogueEmDashes, unspaced: '—' },
  fi: dialogueEnDashes,
  fr: dialogueEmDashes,
  gl: { ...dialogueEmDashes, unspaced: '—' },
  hu: dialogueEnDashes,
  it: dialogueEmDashes,
  lt: dialogueEnDashes,
  lv: dialogueEnDashes,
  mk: emDashes,
  nb: dialogueEnDashes,
  nn: dialogueEnDashes,
  no: dialogueEnDashes,
  pl: dialogueEmDashes,
  pt: { ...dialogueEmDashes, unspaced: '—' },
  ro: dialogueEmDashes,
  ru: emDashes,
  sr: dialogueEnDashes,
  sv: dialogueEnDashes,
  tr: dialogueEmDashes,
  uk: emDashes,
}
