import { posix } from 'node:path'
import type { Told } from '../document/document.ts'
import {
  fencedCode,
  onLines,
  type Construct,
  type Dialect,
  type DialectContext,
} from './construct.ts'

const missing: Told = {
  one: 'inclusion of a file',
  many: 'inclusions of files',
  fate: 'left-out',
  hint: 'put the file into the folder of the book, and check its path, with its capital letters',
}

/** Everywhere that a manuscript takes in a file, with the path and the part of it as groups. */
export const inclusion =
  /\{\{#(?:rustdoc_include|include|playground)\s+(?<mdbook>[^\s}:]+)(?::(?<part>[^}\s]*))?[^}\n]*\}\}|\{\{< *include +"?(?<quarto>[^\s">]+)"? *>\}\}|(?:--|;)8<-- +"(?<snippet>[^"\n:]+)(?::(?<lines>[^"\n]*))?"|\{!(?<markdown>[^!{}\n]+)!\}|<<(?:\[[^\]\n]*\])?\((?<code>[^()\s]+)\)/

/** The paths of the files that a text takes in, as written. */
export function inclusionsIn(text: string): readonly string[] {
  if (!/\{\{|8<--|\{!|<<[[(]/.test(text)) return []
  return [...text.matchAll(new RegExp(inclusion, 'g'))].flatMap((match) => pathOf(match) ?? [])
}

const block: Construct['read'] = onLines(inclusion, (match, context) => {
  const text = readInclusion(match, context)
  return text === undefined
    ? { markdown: '', told: missing }
    : match.groups?.['code'] !== undefined
      ? { markdown: fencedCode(text, posix.extname(match.groups['code']).slice(1)) }
      : { markdown: withoutInclusions(text) }
})

/** Files that mdBook, Quarto and MkDocs take in, and mdBook's titles. */
export const includes: Dialect = {
  blocks: [
    { begins: '{-;<', read: block },
    { begins: '{', read: onLines(/\{\{#title[^}\n]*\}\}/, () => ({ markdown: '' })) },
  ],
}

/** Code with the files that it takes in. `told` is called for each file that is not there. */
export function includeCode(
  code: string,
  context: DialectContext,
  tell: (told: Told) => void,
): string {
  if (!code.includes('{{#') && !code.includes('8<--')) return code
  let read = ''
  let from = 0
  for (const match of code.matchAll(new RegExp(inclusion, 'g'))) {
    const text = readInclusion(match, context)
    if (text === undefined) tell(missing)
    read += code.slice(from, match.index) + (text?.replace(/\n$/, '') ?? '')
    from = match.index + match[0].length
  }
  return read + code.slice(from)
}

/** Finds the files that a manuscript takes in. All of them together have a bound. */
export function includer(
  from: string,
  { includes }: { readonly includes?: ReadonlyMap<string, string> },
): DialectContext['include'] {
  let left = mostIncluded
  return (path) => {
    const text = includes?.get(posix.join(posix.dirname(from), path))
    if (text === undefined || text.length > left) return undefined
    left -= text.length
    return text
  }
}

// In characters.
const mostIncluded = 4_000_000

interface Found {
  readonly groups?: Readonly<Record<string, string | undefined>> | undefined
}

function pathOf({ groups = {} }: Found): string | undefined {
  return (
    groups['mdbook'] ??
    groups['quarto'] ??
    groups['snippet'] ??
    groups['markdown'] ??
    groups['code']
  )
}

function readInclusion(match: Found, { include }: DialectContext): string | undefined {
  const text = include(pathOf(match) ?? '')
  const part = match.groups?.['part'] ?? match.groups?.['lines']
  return text === undefined ? undefined : partOf(text, part ?? '')
}

// `2:10` are lines; `name` is what stands between the lines ANCHOR: name and ANCHOR_END: name.
function partOf(text: string, part: string): string {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n')
  const range = /^(\d*)(?::(\d*))?$/.exec(part)
  if (part !== '' && range) {
    const from = Number(range[1] || 1)
    const to = range[2] === undefined ? from : Number(range[2] || lines.length)
    return lines.slice(from - 1, to).join('\n')
  }
  const name = part.split(':')[0] ?? ''
  const isMark = (line: string, end: string) =>
    new RegExp(
      `(?:ANCHOR${end ? '_END' : ''}|--8<-- \\[${end || 'start'}): *${escaped(name)}\\b`,
    ).test(line)
  const from = name === '' ? -1 : lines.findIndex((line) => isMark(line, ''))
  const to = from < 0 ? -1 : lines.findIndex((line, index) => index > from && isMark(line, 'end'))
  const chosen =
    name === '' ? lines : from < 0 ? lines : lines.slice(from + 1, to < 0 ? undefined : to)
  return chosen
    .filter((line) => !/\bANCHOR(?:_END)?: ?\w|--8<-- \[(?:start|end)/.test(line))
    .join('\n')
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

// A file that is taken in takes in no other, so that reading ends.
function withoutInclusions(text: string): string {
  return text.replace(new RegExp(inclusion, 'g'), '')
}
