import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadBook } from '../src/pipeline.ts'
import { bookFolder, temporaryFolder } from './support/book-folder.ts'
import { octavo } from './support/octavo.ts'

const bookYaml = 'title: The Tale\nauthor: Ann Author\nlanguage: en\n'

function book(text: string, yaml = ''): string {
  return bookFolder({ 'book.yaml': bookYaml + yaml, 'manuscript/01.md': text })
}

const read = (directory: string) => readFileSync(join(directory, 'manuscript/01.md'), 'utf8')

describe('octavo check', () => {
  test('says so when there is nothing to say, and makes nothing', async () => {
    const directory = book('# One\n\nText.\n')
    expect(await octavo(directory, ['check'])).toEqual({
      code: 0,
      out: '',
      err: 'nothing to report\n',
    })
    expect(existsSync(join(directory, 'dist'))).toBe(false)
  })

  test('tells of a link to a shop that the edition does not go to, where it is written', async () => {
    const editions = 'editions:\n  kobo: { format: epub, reader: kobo }\n'
    const text =
      '# One\n\nSee [this](https://www.amazon.com/b) or [that](https://www.kobo.com/b).\n'
    const { err } = await octavo(book(text, editions), ['check'])
    expect(err).toContain('manuscript/01.md:3:12  warning  link/other-shop\n')
    expect(err).toContain('The link leads to Amazon, and Kobo refuses books with such links.\n')
    expect(err).toContain('1 warning\n')
  })

  test('tells what Send to Kindle has against an edition that may go there', async () => {
    const yaml = 'title: The Tale\nauthor: Ann Author\nlanguage: tlh\n'
    const of = (reader: string) => `editions:\n  ebook: { format: epub, reader: ${reader} }\n`
    const text = { 'manuscript/01.md': '# One\n\nText.\n' }
    const check = (reader: string) =>
      octavo(bookFolder({ ...text, 'book.yaml': yaml + of(reader) }), ['check'])
    expect((await check('kindle')).err).toContain('edition/shop-rule')
    expect((await check('kindle')).err).toContain('`octavo rules send-to-kindle/language`')
    expect((await check('kobo')).err).not.toContain('edition/shop-rule')
  })

  test('ends with 0 for warnings, 1 for errors, 2 for an edition that is not there', async () => {
    expect((await octavo(book('# One\n\n"Text.\n'), ['check'])).code).toBe(0)
    expect((await octavo(book('# One\n\n[Text](#two).\n'), ['check'])).code).toBe(1)
    expect((await octavo(book('# One\n\nText.\n'), ['check', '-e', 'hardback'])).code).toBe(2)
  })

  test('tells of characters in a drawing that no font has, as a build does', async () => {
    const letter = '\u{1f9ff}'
    const directory = bookFolder({
      'book.yaml': bookYaml,
      'manuscript/01.md': '# One\n\n![A sign](sign.svg)\n',
      'manuscript/sign.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text y="30">${letter}</text></svg>`,
    })
    const told = `The drawing "manuscript/sign.svg" has characters that no font has: ${letter}.`
    for (const command of ['check', 'build']) {
      const { err } = await octavo(directory, [command])
      expect(err, command).toContain(told)
    }
  })

  test('tells of a folder that no book can be made of', async () => {
    const { err, code } = await octavo(temporaryFolder(), ['check'])
    expect(err).toContain('project/manuscript-empty')
    expect(err).not.toContain('nothing to report')
    expect(code).toBe(1)
  })

  test('tells once what two print editions share', async () => {
    const yaml =
      'editions:\n  small: { format: pdf, trim: a5 }\n  large: { format: pdf, trim: a4 }\n'
    const { err } = await octavo(book('# One\n\nA star: 𒀭.\n', yaml), ['check'])
    expect(err.match(/font\/missing-character/g)).toHaveLength(1)
  })

  test('asks nothing of pages with --quick', async () => {
    const { err } = await octavo(book('# One\n\nA star: 𒀭.\n'), ['check', '--quick'])
    expect(err).toBe('nothing to report\n')
  })

  test('is JSON for editors and CI', async () => {
    const text =
      '# One\n\n[Text](#two).\n\n<!-- octavo-ignore link/target-not-found -->\n\n[Text](#six).\n'
    const { out, err } = await octavo(book(text), ['check', '--json', '--quick'])
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual({
      diagnostics: [
        {
          code: 'link/target-not-found',
          severity: 'error',
          message: 'Nothing in the book has the id "two".',
          file: 'manuscript/01.md',
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 13,
          hints: expect.any(Array),
        },
      ],
      suppressed: 1,
      seconds: 0,
    })
  })

  test('counts what the manuscript says to ignore, and so does a build', async () => {
    const directory = book(
      '# One\n\n<!-- octavo-ignore link/target-not-found -->\n\n[Text](#two).\n',
    )
    const checked = await octavo(directory, ['check'])
    expect(checked).toEqual({ code: 0, out: '', err: '1 ignored, as the manuscript says\n' })
    const built = await octavo(directory, ['build'])
    expect({ code: built.code, err: built.err }).toEqual({ code: 0, err: checked.err })
  })
})

describe('octavo check --typography', () => {
  test('lists what was judged, with place and context', async () => {
    const text = `# One\n\n"Back in the '90s," he said, "he was 5'10" tall.\nIt was-"\n`
    const { out } = await octavo(book(text), ['check', '--typography', '--quick'])
    expect(out).toMatchInlineSnapshot(`
      "manuscript/01.md
          3:14  ' → ’           "Back in the ’90s," he said, "he   an apostrophe at the start of a word
          3:39  ' → ′      he said, "he was 5′10" tall.            a prime after a number
          3:42  " → ″      said, "he was 5'10″ tall.               a prime after a number
           4:7  - → —                  It was—"                    a hyphen stands for a dash where speech breaks off

      "
    `)
  })

  test('says when there is none, or when punctuation is left as typed', async () => {
    const flags = ['check', '--typography', '--quick']
    expect((await octavo(book('# One\n\nText.\n'), flags)).out).toMatchInlineSnapshot(`
      "No punctuation mark could be read another way.
      "
    `)
    expect((await octavo(book('# One\n\n"T"\n', 'typography: off\n'), flags)).out)
      .toMatchInlineSnapshot(`
      "book.yaml says \`typography: off\`, so all punctuation stays as typed.
      "
    `)
  })

  test('is in the JSON, too', async () => {
    const { out } = await octavo(book("# One\n\nIn the '90s.\n"), [
      'check',
      '--typography',
      '--quick',
      '--json',
    ])
    expect(JSON.parse(out)).toMatchObject({
      typography: [
        {
          file: 'manuscript/01.md',
          line: 3,
          column: 8,
          endColumn: 9,
          before: "'",
          after: '’',
          reason: 'an apostrophe at the start of a word',
        },
      ],
      fixed: [],
    })
  })
})

describe('octavo check --fix', () => {
  const fix = ['check', '--fix', '--quick']

  test('writes the characters, and says how many', async () => {
    const directory = book('# "One"\n\n"It\'s," he said -- \'tis...\n> "And\n> so on."\n')
    const { out } = await octavo(directory, fix)
    expect(out).toBe('manuscript/01.md  10 marks written\n')
    expect(read(directory)).toBe('# “One”\n\n“It’s,” he said – ’tis…\n> “And\n> so on.”\n')
  })

  test('leaves front matter, code, escapes, addresses, attributes and comments alone', async () => {
    const text = [
      '---\ntitle: "One\'s"\n---\n',
      '`"a"` and ``--`` and \\"b\\" and &quot;c&quot; and <https://x.y/--/"d"> and [e](f--g "h\'s")',
      '<!-- "i" -->\n',
      '```\n"j" -- ...\n```\n',
      '    "k" -- ...\n',
      '::: message {from="Ann"}\nHi.\n:::\n',
      '![l](m.png "n\'s"){alt="o\'s"}\n',
      '<span lang="en">p</span>\n',
    ].join('\n')
    const directory = book(text)
    expect((await octavo(directory, fix)).out).toBe('All punctuation is typographic already.\n')
    expect(read(directory)).toBe(text)
  })

  test('changes nothing when run again, and nothing of the book', async () => {
    const text = `# One\n\n"Back in the '90s," he said.[^1] *"Yes"*, -- 5'10"...\n\n| "A line,\n|   and 'nother"\n\n[^1]: "It was-"\n`
    const directory = book(text)
    const made = async (): Promise<string> => {
      const loaded = await loadBook(directory, {}, () => {})
      return JSON.stringify(loaded?.book.sections, (key, value: unknown) =>
        key === 'span' ? undefined : value,
      )
    }
    const before = await made()
    await octavo(directory, fix)
    const fixed = read(directory)
    expect(fixed).not.toBe(text)
    expect(await made()).toBe(before)
    expect((await octavo(directory, fix)).out).toBe('All punctuation is typographic already.\n')
    expect(read(directory)).toBe(fixed)
  })

  test('writes the marks of the language of the book or the file', async () => {
    const german = book('# Eins\n\n"Ja", sagte er.\n', 'language: de\n'.replace('language', '# '))
    writeFileSync(
      join(german, 'manuscript/01.md'),
      '---\nlanguage: fr\n---\n\n# Un\n\n"Oui?" dit-il.\n',
    )
    await octavo(german, fix)
    expect(read(german)).toContain('«\u202fOui\u202f?\u202f» dit-il.')
  })

  test('keeps the byte order mark, the line ends and the permissions of a file', async () => {
    const directory = book('\ufeff# One\r\n\r\n"Text,"\r\n"more."\r\n')
    chmodSync(join(directory, 'manuscript/01.md'), 0o640)
    await octavo(directory, fix)
    expect(read(directory)).toBe('\ufeff# One\r\n\r\n“Text,”\r\n“more.”\r\n')
    expect(statSync(join(directory, 'manuscript/01.md')).mode & 0o777).toBe(0o640)
  })

  test('does not follow a link out of the folder of the manuscript', async () => {
    const directory = bookFolder({
      'book.yaml': bookYaml,
      'notes.md': '# Two\n\n"Text."\n',
      'manuscript/01.md': '# One\n\nText.\n',
    })
    symlinkSync('../notes.md', join(directory, 'manuscript/02.md'))
    const { out } = await octavo(directory, fix)
    expect(out).toBe('manuscript/02.md  left as typed: it is not in the manuscript folder\n')
    expect(readFileSync(join(directory, 'notes.md'), 'utf8')).toBe('# Two\n\n"Text."\n')
  })

  test('leaves a file that is not UTF-8 alone', async () => {
    const directory = book('')
    const bytes = Buffer.from('# One\n\n"Caf\xe9"\n', 'latin1')
    writeFileSync(join(directory, 'manuscript/01.md'), bytes)
    await octavo(directory, fix)
    expect(readFileSync(join(directory, 'manuscript/01.md'))).toEqual(bytes)
  })
})
