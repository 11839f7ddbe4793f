/** The dashes that a language uses for hyphens typed as dashes. */
export interface DashStyle {
  /** For a hyphen or two between spaces. */
  readonly spaced: string
  /** For two hyphens against a word. */
  readonly unspaced: string
  /** Where speech breaks off. */
  readonly interruption: string
  /** Before a speech, in languages that mark speech with dashes. */
  readonly dialogue?: string
}

/** En dashes everywhere. */
export const enDashes: DashStyle = { spaced: '–', unspaced: '–', interruption: '–' }

/** En dashes everywhere, and before a speech. */
export const dialogueEnDashes: DashStyle = { ...enDashes, dialogue: '–' }

/** En dashes in a sentence, em dashes where speech begins and breaks off. */
export const dialogueEmDashes: DashStyle = {
  spaced: '–',
  unspaced: '–',
  interruption: '—',
  dialogue: '—',
}

/** Em dashes everywhere, and before a speech. */
export const emDashes: DashStyle = {
  spaced: '—',
  unspaced: '—',
  interruption: '—',
  dialogue: '—',
}
