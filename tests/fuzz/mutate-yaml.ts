import { bookKeys, frontMatterKeyRows } from '../../src/reference/key-table.ts'
import type { Chance } from './chance.ts'

/** A `book.yaml` some of whose keys have other values: of a wrong type, too large, or too many. */
export function mutateSettings(text: string, chance: Chance): string {
  let changed = text
  for (let times = 1 + chance.below(3); times > 0; times--)
    changed = withKey(changed, ...keyAndValue(settingKeys, chance))
  return changed
}

/** Front matter of such keys, as YAML or, now and then, as TOML or JSON. */
export function oddFrontMatter(chance: Chance): string {
  const pairs = Array.from({ length: 1 + chance.below(4) }, () => keyAndValue(matterKeys, chance))
  const form = chance.below(8)
  if (form === 0) return `+++\n${pairs.map(([key, value]) => `${key} = ${value}\n`).join('')}+++\n`
  if (form === 1) return `;;;\n{${pairs.map(([key, value]) => `"${key}": ${value}`).join()}}\n;;;\n`
  const end = chance.pick(['---', '---', '---', '...', '', '----', '--- '])
  return `---\n${pairs.map(([key, value]) => `${key}: ${value}\n`).join('')}${end}\n`
}

type Row = ReturnType<typeof bookKeys>[number]

const settingKeys = bookKeys()
const matterKeys = frontMatterKeyRows()

function keyAndValue(rows: readonly Row[], chance: Chance): readonly [key: string, value: string] {
  const row = chance.pick(rows)
  const value = chance.once(3) ? goodValue(row, chance) : chance.pick(oddValues)
  const [top = '', ...inner] = row.path.split('.')
  // A key inside others: `editions.NAME.trim` is { e: { format: …, trim: … } }.
  const nested = inner.reduceRight((inside, name) => {
    const known = name === 'NAME' ? 'one' : name
    const beside = inner[0] === 'NAME' && name === inner[1] ? `format: ${format(chance)}, ` : ''
    return `{ ${beside}${known}: ${inside} }`
  }, value)
  const isList = top === 'authors' || top === 'contents' || top === 'links'
  return [top, isList && inner.length > 0 && !chance.once(5) ? `[${nested}]` : nested]
}

function format(chance: Chance): string {
  return chance.pick(['epub', 'pdf', 'pdf', 'kepub'])
}

function goodValue({ words, example, key }: Row, chance: Chance): string {
  if (words.length > 0) return chance.pick(words)
  const [, written = ''] = new RegExp(`\\b${key}: *([^\\n]+)`).exec(example) ?? []
  return written === '' ? 'true' : written
}

// Replaces the lines of a key, those that belong to it too, or adds it at the end.
function withKey(text: string, key: string, value: string): string {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (from === -1) return `${text.replace(/\n*$/, '\n')}${key}: ${value}\n`
  const length = lines.slice(from + 1).findIndex((line) => !/^[ #-]/.test(line))
  return lines.toSpliced(from, 1 + Math.max(0, length), `${key}: ${value}`).join('\n')
}

const oddValues = [
  ...['', '~', 'null', 'true', 'false', '0', '-1', '1', '3.5', '1e400', '.nan', '-.inf'],
  ...['99999999999999999999', '0x10', '0o7', '2026-01-01', '2026-13-45', '12:30:00', '1_000'],
  ...['[]', '{}', '[[]]', '[null]', '[{}]', '{ a: 1 }', '[1, two, [3]]', '{ "": "" }', '""'],
  ...['"a b"', "'it''s'", '"\\u0000"', '"\\ud800"', '"\\u202e"', '"‮אב"', '"<b>&amp;"', '"a\\nb"'],
  ...['"../../etc/passwd"', '/etc/passwd', '"C:\\\\a"', 'http://example.org/a', 'file:///etc'],
  ...['1in', '0in', '-3mm', '1e9mm', '5x8', '5x8in', '0x0', '1e9x1e9in', '100%', '6 x 9 in', 'A5'],
  ...['octavo:modern', 'npm:@a/b', 'look.css', 'epub', 'pdf', 'kdp', 'kindle', 'all', 'none'],
  ...[
    'en',
    'ar',
    'he',
    'ja',
    'x-klingon',
    'de-AT-1901',
    'und',
    '9783161484100',
    '978-3-16-148410-1',
  ],
  ...['__proto__', '{ __proto__: { a: 1 } }', '{ constructor: 1 }', '!!binary aGk=', '!!set { a }'],
  ...['&a [*a]', '"${HOME}"', '"{{title}}"', `"${'long '.repeat(400)}"`, `[${'a, '.repeat(300)}b]`],
  `${'['.repeat(200)}${']'.repeat(200)}`,
  `${'{ a: '.repeat(60)}1${' }'.repeat(60)}`,
]
