import * as v from 'valibot'
import { isUrl } from '../../book/model/valid-url.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { parseLength } from '../../edition/length.ts'
import { isLanguageTag, languageTagProblem } from '../../language/language-tag.ts'

/** The schemas of single values that several keys of book.yaml take. */

/** Text that says something. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty\nleave the key out'))

/** One text, or several. */
export const textOrList = v.union([text, v.array(text)])

/** A language tag of BCP 47. */
export const language = v.pipe(
  text,
  v.check(isLanguageTag, ({ input }) => languageTagProblem(input)),
)

/** A year, a month or a day. */
export const date = v.pipe(
  text,
  v.check(isDate, 'is not a date\nwrite a year, a month or a day: 2026, 2026-03, 2026-03-01'),
)

/** The label above the title of a chapter or part, with a place for its number; false for none. */
export const heading = v.union([
  v.pipe(
    text,
    v.check(hasKnownPlaceholders, ({ input }) => placeholderProblem(input)),
  ),
  v.literal(false),
])

// What no book exceeds: a bleed of an inch, a spine of 4 in, a page as thick as card.
const lengthLimits = {
  bleed: { least: 0.5, most: 72, example: 'true, or a length, such as 3mm' },
  spine: { least: 3, most: 288, example: 'a length, such as 14.2mm' },
  caliper: { least: 0.05, most: 1.5, example: 'a length, such as 0.0025in' },
} as const

/** A length that the book can have for its bleed, its spine or the caliper of its paper. */
export function shortLength(key: keyof typeof lengthLimits) {
  const { least, most, example } = lengthLimits[key]
  return v.pipe(
    text,
    v.check((length) => {
      const points = parseLength(length)
      return points !== undefined && points >= least && points <= most
    }, `is not a possible ${key}\nwrite ${example}`),
  )
}

/** A whole number of 1 or more. */
export function wholeNumber(example: string) {
  return v.pipe(
    v.number(),
    v.integer(`is not a whole number\nwrite ${example}`),
    v.minValue(1, `is too small\nwrite ${example}`),
  )
}

/** An address on the web. */
export const webAddress = v.pipe(
  text,
  v.check(isWebAddress, 'is not a web address\nbegin it with https://'),
)

/** The name of an edition or a link. */
export const editionName = v.pipe(
  v.string(),
  v.regex(
    /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u,
    'is not a valid name for an edition\nuse letters, digits and hyphens, since the file is named after it',
  ),
)

function isWebAddress(written: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(written) && isUrl(written)
}

const placeholders: readonly string[] = ['number', 'roman', 'word', 'ordinal']

function hasKnownPlaceholders(heading: string): boolean {
  return unknownPlaceholder(heading) === undefined
}

function unknownPlaceholder(heading: string): string | undefined {
  const names = [...heading.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  return names.find((name) => !placeholders.includes(name))
}

function placeholderProblem(heading: string): string {
  const near = nearestHint(unknownPlaceholder(heading) ?? '', placeholders)
  const hints = [...near, `write the number as {${placeholders.join('}, {')}}`]
  return ['has braces that do not stand for a number', ...hints].join('\n')
}

function isDate(written: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written)
  if (!match) return false
  const [, year, month = '01', day = '01'] = match
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(day)
}
