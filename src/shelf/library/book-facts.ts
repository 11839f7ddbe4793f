/**
 * What a file says about its book. Any fact may be missing; none is assumed to be short or well
 * formed.
 */
export interface BookFacts {
  readonly title?: string
  readonly authors: readonly string[]
  /** A language tag (BCP 47). */
  readonly language?: string
  readonly identifier?: string
  readonly publisher?: string
  /** The day of publication, as far as it is known: `2024`, `2024-05`, `2024-05-01`. */
  readonly date?: string
  /** Plain text. */
  readonly description?: string
  readonly subjects: readonly string[]
  /** When the edition was last changed, ISO 8601 in UTC. */
  readonly modified?: string
  /** The reader that one of our editions is made for, unless it is for every reader: `apple`. */
  readonly reader?: string
  /** The path of the cover image in the EPUB. */
  readonly cover?: string
}

/** The facts of a file that says nothing about its book. */
export const noFacts: BookFacts = { authors: [], subjects: [] }

/**
 * Cleans a text to one line without markup or control characters, which a terminal would obey;
 * undefined when nothing is left.
 */
export function cleanLine(text: string | undefined, longest = longestLine): string | undefined {
  const clean = text
    ?.slice(0, longest * 4)
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF\s]+/gu, ' ')
    .trim()
  return clean ? cutText(clean, longest) : undefined
}

/** Removes the tags from a text, such as a description in another program's EPUB. */
export function withoutTags(text: string): string {
  return text.slice(0, longestLine * 40).replace(/<[^<>]*>/g, ' ')
}

/** Cuts a text to a length, between characters. */
export function cutText(text: string, longest: number): string {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

/** Converts a date to ISO 8601 in UTC, to the second; undefined when it is not a date. */
export function cleanDate(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\dT/.test(text)) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19)}Z`
}

/** Converts a language tag to the form of BCP 47; undefined when it is not one. */
export function cleanLanguage(text: string | undefined): string | undefined {
  const tag = text?.trim() ?? ''
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/.test(tag) ? tag : undefined
}

// In characters. The longest title of a book on sale has a few hundred.
const longestLine = 500
