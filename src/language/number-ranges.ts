import { parseRoman } from './counter-styles.ts'

/** Ranges of years, pages, prices, times and the like, which take an en dash in every language. */

/** Whether the two hyphens from `start` to `end` stand between the ends of a range. */
export function isRange(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  // A range whose end is left open: (1914--).
  if (/\d$/.test(before) && /^(?:$|[)\],;.])/.test(after)) return true
  if (lastNumber.test(before) && firstNumber.test(after)) return true
  return (
    isLetterRange(before, after) || areRomans(before, after) || areDates(before, after, language)
  )
}

/**
 * Whether a single hyphen certainly stands in a range: of years, times, prices, shares, ordinals,
 * or pages after "pp.". Other numbers may be telephone numbers, scores, models or dates.
 */
export function isCertainRange(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(start + 1, start + 1 + reach)
  if (/[-–—]\d*$/.test(before) || /^[\p{L}\d.,:]*[-–—]/u.test(after)) return false
  return (
    areYears(before, after) ||
    (price.test(before) && /^[$£€¥]?\d[\d.,]*(?![\p{L}\d])/u.test(after)) ||
    (/(?<![\d.,])\d[\d.,]*%?$/.test(before) && /^\d[\d.,]*\s?%/.test(after)) ||
    (/(?<![\d:])\d{1,2}:\d\d$/.test(before) && /^\d{1,2}:\d\d(?![\d:])/.test(after)) ||
    (/(?<!\d)\d+(?:st|nd|rd|th)$/.test(before) && /^\d+(?:st|nd|rd|th)(?!\p{L})/u.test(after)) ||
    (/\bpp\.\s?(?:\d+|[ivxlc]+)$/.test(before) && /^(?:\d+|[ivxlc]+)(?![\p{L}\d])/u.test(after))
  )
}

// In UTF-16 units.
const reach = 16

const sign = '[$£€¥₹#§~±−-]?'
const noun =
  '(?:(?:[Nn]o|[Nn]os|pp?|[Vv]ols?|[Cc]h|[Ff]igs?|[Nn]r|S|[Bb]d)\\.\\s?|§§?\\s?|[Nn]°\\s?)?'
const unit =
  '(?:%|‰|°[CF]?|′|″|st|nd|rd|th|s|[ap]m|[ap]\\.m\\.|[kcm]?m|k?g|km|mi|lb|oz|in|ft|[a-h]|e|er|º|ª|\\.)?'
const lastNumber = new RegExp(`(?<![\\p{L}\\d])${noun}${sign}\\d[\\d.,:]*\\s?${unit}$`, 'u')
const firstNumber = new RegExp(`^${noun}${sign}\\d[\\d.,:]*${unit}(?![\\p{L}\\d])`, 'u')
const price = /(?<![\p{L}\d])[$£€¥]\d[\d.,]*$/u

function areYears(before: string, after: string): boolean {
  const [first] = /(?<![\p{L}\d.,#/+-])1\d{3}$|(?<![\p{L}\d.,#/+-])20\d\d$/u.exec(before) ?? []
  const [last] = /^(?:\d{4}|\d\d)(?![\p{L}\d/])/u.exec(after) ?? []
  if (first === undefined || last === undefined) return false
  return last.length === 4 ? last > first && Number(last) < 2200 : last > first.slice(2)
}

// A--Z, but not the stammer I--I.
function isLetterRange(before: string, after: string): boolean {
  const [first] = /(?<![\p{L}\d’'])[A-HJ-Za-hj-z]$/u.exec(before) ?? []
  const [last] = /^[A-Za-z](?![\p{L}\d’'])/u.exec(after) ?? []
  if (first === undefined || last === undefined || last === 'I' || last === 'a') return false
  return last > first && first < 'a' === last < 'a'
}

function areRomans(before: string, after: string): boolean {
  const [first = ''] = /(?<![\p{L}\d’'])(?:[IVXLC]+|[ivxlc]+)$/u.exec(before) ?? []
  const [last = ''] = /^(?:[IVXLC]+|[ivxlc]+)(?![\p{L}\d’'])/u.exec(after) ?? []
  if (first.length + last.length < 3 || first < 'a' !== last < 'a') return false
  const [from, to] = [parseRoman(first), parseRoman(last)]
  return from !== undefined && to !== undefined && to > from
}

// May--June, Monday--Friday.
function areDates(before: string, after: string, language: string): boolean {
  const first = /\p{L}+\.?$/u.exec(before)?.[0]
  const last = /^\p{L}+/u.exec(after)?.[0]
  if (first === undefined || last === undefined) return false
  const bare = first.replace('.', '')
  return dateNames(language).some((names) => names.has(bare) && names.has(last))
}

const namesOf = new Map<string, readonly ReadonlySet<string>[]>()

// The months and the days of the week, long and short.
function dateNames(language: string): readonly ReadonlySet<string>[] {
  const known = namesOf.get(language)
  if (known) return known
  const nameIn = (options: Intl.DateTimeFormatOptions, day: number) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      .format(new Date(day * 86_400_000))
      .replace('.', '')
  const styles = ['long', 'short'] as const
  const months = styles.flatMap((month) =>
    Array.from({ length: 12 }, (_, index) => nameIn({ month }, index * 30.5 + 10)),
  )
  const days = styles.flatMap((weekday) =>
    Array.from({ length: 7 }, (_, index) => nameIn({ weekday }, index)),
  )
  const names = [new Set(months), new Set(days)]
  namesOf.set(language, names)
  return names
}
