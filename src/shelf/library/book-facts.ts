/** What a file says of the book in it. Everything may be missing, and nothing is believed to be short or well formed. */
export interface BookFacts {
  readonly title?: string
  readonly authors: readonly string[]
  /** A language tag (BCP 47). */
  readonly language?: string
  readonly identifier?: string
  readonly publisher?: string
  /** Day of publication, as far as it is known: `2024`, `2024-05`, `2024-05-01`. */
  readonly date?: string
  /** Plain text. */
  readonly description?: string
  readonly subjects: readonly string[]
  /** When the edition was last changed, ISO 8601 in UTC. */
  readonly modified?: string
  /** For whom an edition of ours is made, when it is not for every reader: `apple`. */
  readonly reader?: string
  /** Where in the EPUB its cover image lies. */
  readonly cover?: string
}

/** Facts of a file that says nothing. */
export const noFacts: BookFacts = { authors: [], subjects: [] }

/** One line of text without markup and without what would command a terminal; undefined when nothing is left. */
export function cleanLine(text: string | undefined, longest = longestLine): string | undefined {
  const clean = text
    ?.slice(0, longest * 4)
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF\s]+/gu, ' ')
    .trim()
  return clean ? cutText(clean, longest) : undefined
}

/** Text with its tags taken out, as descriptions in other programs' EPUBs have them. */
export function withoutTags(text: string): string {
  return text.slice(0, longestLine * 40).replace(/<[^<>]*>/g, ' ')
}

/** The beginning of a text, cut between characters. */
export function cutText(text: string, longest: number): string {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

/** A date as ISO 8601 in UTC, to the second; undefined for what is no date. */
export function cleanDate(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\dT/.test(text)) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19)}Z`
}

/** A language tag in the form of BCP 47; undefined for anything else. */
export function cleanLanguage(text: string | undefined): string | undefined {
  const tag = text?.trim() ?? ''
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/.test(tag) ? tag : undefined
}

// Characters. The longest title of a book that anyone sells has some hundreds.
const longestLine = 500
