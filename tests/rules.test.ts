/** Each rule can be shown by its example, is listed, and is explained. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { examples, type Example } from '../src/check/examples.ts'
import { epubRules } from '../src/check-epub/rules.ts'
import { codes, type DiagnosticCode } from '../src/diagnostics/codes.ts'
import { describePrintRules } from '../src/preflight/rules/rules.ts'
import { bookFolder } from './support/book-folder.ts'
import { octavo } from './support/octavo.ts'

const png = async (width: number) =>
  sharp({ create: { width, height: 200, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}<rect width="9" height="9"/></svg>`
const images = {
  'images/map.png': await png(2000),
  'images/thumbnail.png': await png(100),
  'images/broken.png': 'no picture',
  'images/animated.svg': svg('<script>alert(1)</script>'),
  'images/shadow.svg': svg('<g style="filter:blur(1px)"><path d="M0 0h9"/></g>'),
  'images/plain.svg': svg(''),
  'fonts/broken.ttf': 'no font',
}

/** The codes that a check of a book with this text in it reports. */
async function codesOf(
  { file }: Example,
  text: string,
  needsPages: boolean,
): Promise<readonly string[]> {
  const yaml = file === 'book.yaml' ? text : ''
  const author = /^(# )?author/.test(yaml) ? '' : 'author: Ann Author\n'
  const language = /^(# )?language/.test(yaml) ? '' : 'language: en\n'
  const theme = yaml.startsWith('theme') ? '' : 'theme: theme.css\n'
  const isWhole = /^(---|# )/.test(text)
  const bookTitle = /^(# )?title/.test(yaml) ? '' : 'title: The Tale\n'
  const harbour = file.startsWith('manuscript/') ? text : 'The boats were in.'
  const title = isWhole && harbour === text ? '' : '# The Harbour\n\n'
  const directory = bookFolder({
    ...images,
    'book.yaml': `${bookTitle}${author}${language}${theme}${yaml}\n`,
    'theme.css': `@import "octavo:classic";\n${file === 'theme.css' ? text : ''}\n`,
    'manuscript/01-the-harbour.md': `${title}${harbour}\n`,
    'manuscript/02-inland.md': '# Inland\n\nThe road went up.\n',
  })
  const { out } = await octavo(directory, ['check', '--json', ...(needsPages ? [] : ['--quick'])])
  const { diagnostics } = JSON.parse(out) as { diagnostics: readonly { code: string }[] }
  return diagnostics.map(({ code }) => code).filter((code) => code !== 'page/defect')
}

describe('the example of', () => {
  test.each(Object.entries(examples))(
    '%s breaks it, and put right breaks nothing',
    async (code, example) => {
      const needsPages = /^(theme|font|accessibility|math)\/|low-resolution$|other-shop$/.test(code)
      expect(await codesOf(example, example.wrong, needsPages)).toContain(code)
      const right = (await codesOf(example, example.right, needsPages)).filter(
        (one) => one !== 'line/loose',
      )
      expect(right).toEqual([])
    },
  )
})

test('every rule is reported somewhere, and has a test', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const read = (folder: string, skip: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith(skip))
      .map((file) => readFileSync(join(root, folder, file), 'utf8'))
      .join('\n')
  const source = read('src', 'codes.ts').replace(/^ {2}'[a-z-/]+': (?:text|yaml|css)\(/gm, '')
  const tests = read('tests', 'rules.test.ts')
  const names = Object.keys(codes) as DiagnosticCode[]
  expect(names.filter((code) => !source.includes(`'${code}'`))).toEqual([])
  expect(names.filter((code) => !(code in examples) && !tests.includes(code))).toEqual([])
})

describe('octavo rules', () => {
  test('lists every rule with its severity and its reason', async () => {
    const { out, code } = await octavo('/', ['rules'])
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    const others = epubRules.length + 1 + describePrintRules().length
    expect(lines).toHaveLength(Object.keys(codes).length + others)
    const line = lines.find((one) => one.includes('link/target-not-found'))
    expect(line?.replace(/ {2,}/g, ' | ')).toBe(
      'error | link/target-not-found | The link leads nowhere, and shops refuse books with broken links.',
    )
  })

  test('explains one, with an example', async () => {
    expect((await octavo('/', ['rules', 'quotes/not-closed'])).out).toMatchInlineSnapshot(`
      "warning  quotes/not-closed
        A missing closing quotation mark can turn the marks after it the wrong way round.

        manuscript/01-the-harbour.md
            "Come in, she said.

        corrected
            "Come in," she said.

        To suppress it: <!-- octavo-ignore quotes/not-closed -->
      "
    `)
  })

  test('explains one of the settings, which no comment can hide', async () => {
    expect((await octavo('/', ['rules', 'yaml/unknown-key'])).out).toMatchInlineSnapshot(`
      "warning  yaml/unknown-key
        An unknown key has no effect; it is usually a typing mistake.

        book.yaml
            pubisher: Lantern Press

        corrected
            publisher: Lantern Press
      "
    `)
  })

  test('explains one that finished EPUBs are held to, with its source', async () => {
    expect((await octavo('/', ['rules', 'shop/competing-link'])).out).toBe(
      'warning  shop/competing-link\n' +
        '  Shops refuse books that link to their competitors.\n' +
        '  Applies to finished EPUBs; source: Apple Books Asset Guide and Kobo Writing Life: no links to other shops\n',
    )
  })

  test('says where those of the standard are explained', async () => {
    const { out, code } = await octavo('/', ['rules', 'epub/OPF-014'])
    expect(out).toContain('error  epub/OPF-014\n')
    expect(out).toContain('https://w3c.github.io/epubcheck/docs/messages')
    expect(code).toBe(0)
  })

  test('names the nearest to one that does not exist', async () => {
    const { err, code } = await octavo('/', ['rules', 'quote/not-closed'])
    expect({ err, code }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "octavo: there is no rule "quote/not-closed": did you mean "quotes/not-closed"?; run \`octavo rules\` to list them
      ",
      }
    `)
  })

  test('is JSON for programs', async () => {
    const { out } = await octavo('/', ['rules', 'yaml/syntax', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      rules: [{ code: 'yaml/syntax', severity: 'error', example: { file: 'book.yaml' } }],
    })
  })
})
