import { isMoment, isMonth, isTime, isDate, isDayOrMoment } from './moment.ts'

/** What the values of an attribute look like. */
export interface ValueGrammar {
  /** Follows "is not": `a whole number`. */
  readonly words: string
  readonly test: (value: string, name: string) => boolean
  /** What the value refers to: one or more ids, or the name of a `map`. */
  readonly refersTo?: 'id' | 'ids' | 'map'
}

/** One of some words; capitals count only when `isCased`. */
export function wordGrammar(words: readonly string[], isCased = false): ValueGrammar {
  const shown = words.map((word) => (word === '' ? 'empty' : `"${word}"`))
  const known = new Set(words)
  return {
    words:
      shown.length === 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`,
    test: (value) => known.has(isCased ? value : value.toLowerCase()),
  }
}

/** Whether a word of the tables is the name of a grammar. */
export function isGrammar(word: string): word is keyof typeof valueGrammars {
  return Object.hasOwn(valueGrammars, word)
}

/** The grammars that the tables name (HTML, § 2.3, where nothing else is said). */
export const valueGrammars = {
  // § 2.3.2: a boolean attribute has its own name as its value, or none.
  yes: {
    words: 'empty or the name of the attribute',
    test: (value, name) => value === '' || value.toLowerCase() === name,
  },
  integer: { words: 'a whole number', test: (value) => /^-?\d+$/.test(value) },
  count: { words: 'a whole number of 0 or more', test: (value) => /^\d+$/.test(value) },
  positive: {
    words: 'a whole number of 1 or more',
    test: (value) => /^\d+$/.test(value) && Number(value) > 0,
  },
  length: {
    words: 'a whole number of pixels, without a unit',
    test: (value) => /^\d+$/.test(value),
  },
  number: { words: 'a number', test: isNumber },
  'column-span': {
    words: 'a whole number from 1 to 1000',
    test: (value) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 1000,
  },
  'row-span': {
    words: 'a whole number from 0 to 65534',
    test: (value) => /^\d+$/.test(value) && Number(value) <= 65534,
  },
  id: { words: 'an id: one word, without spaces', test: (value) => /^\S+$/.test(value) },
  ids: { words: 'a list of ids', test: (value) => /\S/.test(value) },
  'id-of': { words: 'the id of an element', test: (value) => /^\S+$/.test(value), refersTo: 'id' },
  'ids-of': { words: 'a list of ids', test: () => true, refersTo: 'ids' },
  'map-name': {
    words: '"#" and the name of a <map>',
    test: (value) => /^#./.test(value),
    refersTo: 'map',
  },
  url: { words: 'an address', test: isAddress },
  // A link may lead to its own document.
  link: { words: 'an address', test: (value) => value.trim() === '' || isAddress(value) },
  urls: {
    words: 'a list of addresses',
    test: (value) => value.trim().split(/\s+/).every(isAddress),
  },
  language: { words: 'a language tag (BCP 47)', test: isLanguage },
  'media-type': {
    words: 'a media type, such as "text/css"',
    test: (value) => /^\s*[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(?:;.*)?$/.test(value),
  },
  target: {
    words: 'the name of a frame, or _blank, _self, _parent or _top',
    test: (value) => !value.startsWith('_') || /^_(?:blank|self|parent|top)$/i.test(value),
  },
  'frame-name': {
    words: 'a name that does not begin with "_"',
    test: (value) => !value.startsWith('_'),
  },
  'referrer-policy': wordGrammar(
    `|no-referrer|no-referrer-when-downgrade|same-origin|origin|strict-origin|origin-when-cross-origin|strict-origin-when-cross-origin|unsafe-url`.split(
      '|',
    ),
  ),
  'form-encoding': wordGrammar([
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
  ]),
  'input-type': wordGrammar(
    `button|checkbox|color|date|datetime-local|email|file|hidden|image|month|number|password|radio|range|reset|search|submit|tel|text|time|url|week`.split(
      '|',
    ),
  ),
  'http-equiv': wordGrammar([
    'content-type',
    'default-style',
    'refresh',
    'x-ua-compatible',
    'content-security-policy',
    'content-language',
  ]),
  'utf-8': wordGrammar(['utf-8']),
  moment: { words: 'a date, a time or a duration as HTML writes them', test: isMoment },
  'day-or-moment': { words: 'a date, with or without a time', test: isDayOrMoment },
  date: { words: 'a date, such as 1851-10-18', test: isDate },
  month: { words: 'a month, such as 1851-10', test: isMonth },
  time: { words: 'a time, such as 14:54', test: isTime },
  srcset: {
    words: 'a list of addresses with a width or a density, such as "map.png 2x"',
    test: isImageSet,
  },
  coordinates: {
    words: 'a list of numbers with commas between them',
    test: (value) => value.split(',').every((part) => isNumber(part.trim())),
  },
} as const satisfies Readonly<Record<string, ValueGrammar>>

function isNumber(value: string): boolean {
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(value)
}

// The characters and escapes that no address has (URL Standard, § 4.3; RFC 3986, § 2.1). Reading
// systems read spaces at the ends, but not within.
function isAddress(value: string): boolean {
  const address = value.trim()
  // Data goes over many lines (RFC 2397).
  if (/^data:/i.test(address)) return true
  if (address === '' || /[\s<>"{}|\\^`\u0000-\u001f]/.test(address)) return false
  if (/%(?![\da-f]{2})/i.test(address) || address.split('#').length > 2) return false
  // Brackets hold an address of version 6 (RFC 3986, § 3.2.2).
  if (/^[a-z][a-z+.-]*:\/\/[^/?#]*[[\]]/i.test(address) && !bracketed.test(address)) return false
  return !/^https?:(?!\/\/[^/?#])/i.test(address) && !/^:/.test(address)
}

const bracketed = /^[a-z][a-z+.-]*:\/\/(?:[^/?#@[\]]*@)?\[[\da-f:.]+\](?::\d*)?(?:[/?#]|$)/i

/** Whether a text is a well-formed language tag, or says that there is no language. */
export function isLanguage(value: string): boolean {
  return value === '' || languageTag.test(value) || grandfathered.has(value.toLowerCase())
}

// BCP 47, § 2.1. Tags that begin with more than three letters are reserved and not in use.
const languageTag = new RegExp(
  '^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?' +
    '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*(?:-x(?:-[a-z\\d]{1,8})+)?' +
    '|x(?:-[a-z\\d]{1,8})+)$',
  'i',
)

// BCP 47, § 2.2.8, those that are not well-formed otherwise.
const grandfathered: ReadonlySet<string> = new Set(
  `en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao
  i-tay i-tsu sgn-be-fr sgn-be-nl sgn-ch-de`.split(/\s+/),
)

function isImageSet(value: string): boolean {
  if (/(?:^|,)\s*data:/i.test(value)) return true
  const candidates = value.trim().split(/,\s+|,$/)
  return candidates
    .filter((candidate, index) => candidate !== '' || index === 0)
    .every((candidate) => {
      const [address = '', size, ...rest] = candidate.trim().split(/\s+/)
      const isSize = size === undefined || /^(?:[1-9]\d*w|\d*\.?\d+x|[1-9]\d*h)$/.test(size)
      return isAddress(address) && isSize && rest.length <= 1
    })
}
