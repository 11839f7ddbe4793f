import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as api from '../../src/index.ts'
import { isCode } from '../../src/diagnostics/codes.ts'
import { loadBook } from '../../src/pipeline.ts'
import { bookFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'
import { chapters, examplesOf, manualFolder, type Example } from './manual.ts'
import { withTables } from './manual-tables.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('the tables of the manual say what the program does', () => {
  test.each(chapters().map((chapter) => [chapter.file, chapter] as const))(
    '%s',
    (_, { path, text }) => {
      if (process.env['UPDATE_GOLDEN']) writeFileSync(path, withTables(text))
      else expect(text).toBe(withTables(text))
    },
  )
})

describe('the examples of the manual are right:', () => {
  const named = (kind: string) =>
    examplesOf(kind).map((example) => [`${example.file}:${example.line}`, example] as const)

  test.each(named('markdown'))('the Markdown of %s', async (_, { text }) => {
    const files = { 'book.yaml': `${bookYaml}links: { sequel: https://example.com }\n` }
    expect(await faultsOf({ ...files, 'manuscript/01-one.md': whole(text) })).toEqual([])
  })

  test.each(named('yaml'))('the YAML of %s', async (_, { text }) => {
    const yaml = /^(?:title|author|authors|language):/m.test(text)
      ? text
      : `title: T\nauthor: A\nlanguage: en\n${text}`
    const chapter = { 'manuscript/road.md': '# The Road\n\nText.\n' }
    expect(await faultsOf({ ...chapter, ...filesNamedIn(yaml), 'book.yaml': yaml })).toEqual([])
  })

  test.each(named('css'))('the CSS of %s', async (_, { text }) => {
    const files = { 'book.yaml': `${bookYaml}theme: theme.css\n`, 'theme.css': text }
    expect(await faultsOf({ ...files, 'manuscript/01-one.md': '# One\n\nText.\n' })).toEqual([])
  })

  const commands = [...new Set(examplesOf('sh').flatMap(commandsIn))]

  test.each(commands)('the command %s', async (line) => {
    const [, name = '', rest = ''] = /octavo (\S+)(.*)$/.exec(line) ?? []
    const { out, code } = await octavo(manualFolder, [name, '--help'])
    expect(code).toBe(0)
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(out).toContain(option)
  })

  test.each(named('ts'))('the names in the program of %s', (_, { text }) => {
    const [, names = ''] = /import \{([^}]*)\} from 'octavo'/.exec(text) ?? []
    for (const name of names.split(',')) expect(Object.keys(api)).toContain(name.trim())
  })

  test('the rules that are named', () => {
    const codes = chapters().flatMap(({ text }) => [
      ...text.matchAll(/(?:error|warning|info) {2}(\S+)|octavo rules ([a-z/-]+)/g),
    ])
    for (const [, shown, asked] of codes) expect(isCode(shown ?? asked ?? '')).toBe(true)
  })
})

test('the manual itself is a book with nothing to report', async () => {
  const told: string[] = []
  await loadBook(manualFolder, {}, ({ severity, code, message }) => {
    if (severity !== 'info') told.push(`${code}: ${message}`)
  })
  expect(told).toEqual([])
})

const bookYaml = 'title: T\nauthor: A\nlanguage: en\n'

async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const text = Object.values(files).join('\n')
  const pictures = [...text.matchAll(/[\w./-]+\.(?:png|jpg)/g)].map(([path]) => [
    join('manuscript', path).replace(/^manuscript\/(?=images\/)/, ''),
    png,
  ])
  const folder = bookFolder({ ...Object.fromEntries(pictures), ...files })
  const faults: string[] = []
  await loadBook(folder, {}, ({ severity, code, message }) => {
    if (severity !== 'info') faults.push(`${code}: ${message}`)
  })
  return faults
}

// Examples show a detail, and have no chapter around it.
function whole(text: string): string {
  return text.startsWith('#') || text.startsWith('---') || text.startsWith('<!--')
    ? text
    : `# One\n\n${text}`
}

function filesNamedIn(yaml: string): Readonly<Record<string, string>> {
  const texts = [...yaml.matchAll(/[\w-]+\.md/g)].map(([name]) => [
    `manuscript/${name}`,
    `# ${name}\n\nText.\n`,
  ])
  const sheets = [...yaml.matchAll(/[\w-]+\.css/g)].map(([name]) => [name, 'p { margin: 0 }'])
  return Object.fromEntries([...texts, ...sheets])
}

function commandsIn({ text }: Example): readonly string[] {
  return text.split('\n').filter((line) => line.includes('octavo '))
}
