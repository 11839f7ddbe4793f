/** Books with all kinds of slips in them: every message names a place and a remedy, in words of ours, in text as in JSON. */
import { describe, expect, test } from 'vitest'
import type { DiagnosticCode } from '../src/diagnostics/codes.ts'
import { bookFolder } from './support/book-folder.ts'
import { octavo } from './support/octavo.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const settings = 'title: The Tale\nauthor: Ann Author\nlanguage: en\n'
const text = '# One\n\nIt was a dark night.\n'
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * i * 7 + i) % 256)

const yaml = (line: string): Files => ({ 'book.yaml': `${settings}${line}\n` })
const onlyYaml = (all: string): Files => ({ 'book.yaml': all })
const css = (rules: string): Files => ({ ...yaml('theme: my.css'), 'my.css': rules })
const chapter = (markdown: string): Files => ({ '1.md': markdown })
const frontMatter = (lines: string): Files => chapter(`---\n${lines}\n---\n\n${text}`)

const slips: Readonly<Record<string, Files>> = {
  'settings that are a list': onlyYaml('- title\n- author\n'),
  'settings that are TOML': onlyYaml('title = "A"\nauthor = "B"\n'),
  'settings that are nothing but noise': { 'book.yaml': noise(3000) },
  'settings without a space after the colon': onlyYaml('title:A\nauthor:B\n'),
  'settings with a tab': onlyYaml('title: A\n\tauthor: B\n'),
  'a mark within marks': onlyYaml("title: 'It's me'\n"),
  'a title that is a tag': onlyYaml('title: !Caramba\n'),
  'a title that is an anchor': onlyYaml('title: &Sons\n'),
  'a title that is an alias': onlyYaml('title: *Stars*\n'),
  'a title that is a comment': onlyYaml('title: #1\nauthor: A\nlanguage: en\n'),
  'an unknown key': yaml('pubisher: A'),
  'a key of another key': yaml('series:\nname: A'),
  'an ISBN without an edition': yaml('isbn: 978-0-306-40615-7'),
  'an ISBN of no edition': yaml('isbn: { hardback: 978-0-306-40615-7 }'),
  'editions in a list': yaml('editions: [epub, pdf]'),
  'an edition that is a word': yaml('editions: { ebook: epub }'),
  'an edition without a format': yaml('editions: { ebook: {} }'),
  'an edition with a page of no size': yaml(
    'editions: { ebook: { format: epub }, print: { format: pdf, trim: 0x0in } }',
  ),
  'an edition that is a path': yaml('editions: { "../x": { format: pdf } }'),
  'people of all kinds': yaml('authors: [{ nmae: A }, [B], { name: C, role: wizard }]'),
  'a language by its name': onlyYaml('title: A\nauthor: B\nlanguage: English\n'),
  'a date that is none': yaml('date: soon'),
  'a number in letters': yaml('series: { name: A, number: two }'),
  'a switch that is neither': yaml('index: maybe'),
  'a heading with a slip in it': yaml('chapter-heading: "Chapter {nubmer}"'),
  'contents that are not there': yaml('contents: [2.md]'),
  'contents outside': yaml('contents: [../a.md, 1.md]'),
  'a cover that is not there': yaml('cover: nosuch.jpg'),
  'a cover that is a folder': { ...yaml('cover: images'), 'images/a.png': '' },
  'a theme that is not there': yaml('theme: nosuch'),
  'a stylesheet that is not there': yaml('theme: nosuch.css'),
  'a stylesheet outside': yaml('theme: ../my.css'),
  'a stylesheet on the web': css('@import "https://example.com/a.css";'),
  'a stylesheet that imports itself': css('@import "my.css";'),
  'a stylesheet in another encoding': { ...css(''), 'my.css': Buffer.from('/* \xe9 */', 'latin1') },
  'a stylesheet of noise': { ...css(''), 'my.css': noise(3000) },
  'a rule that does not end': css('h1 { margin: 0'),
  'a comment that does not end': css('/* h1 { margin: 0 }'),
  'a declaration without a semicolon': css('h1 { margin: 0\n text-indent: 0 }'),
  'a value that is none': css('h1 { text-align: centre; margin: 1; color: }'),
  'a property that is none': css('h1 { text-ident: 0 }'),
  'a selector that is none': css('.1a { margin: 0 } h1:foo { margin: 0 }'),
  'an at-rule that is none': css('@pgae { margin: 0 }'),
  SCSS: css('$a: 1;\nh1 { color: $a; b { margin: 0 } }\n// c'),
  'a font that is not there': css('@font-face { font-family: A; src: url(a.ttf) }'),
  'a font outside': css('@font-face { font-family: A; src: url(../a.ttf) }'),
  'a font that is none': {
    ...css('@font-face { font-family: A; src: url(a.ttf) }'),
    'a.ttf': noise(999),
  },
  'front matter with an unknown key': frontMatter('colour: red'),
  'front matter with a colon too many': frontMatter('title: The Road: A Tale'),
  'front matter with an open mark': frontMatter('role: "a'),
  'front matter with a role that is none': frontMatter('role: chapterr'),
  'front matter with a number in letters': frontMatter('number: two'),
  'front matter with a switch of old': frontMatter('toc: no'),
  'front matter in JavaScript': chapter(`---js\n{}\n---\n${text}`),
  'front matter in TOML': chapter(`+++\na = 1\n+++\n${text}`),
  'front matter that does not end': chapter(`---\ntitle: A\n\n${text}`),
  'front matter between dashes': chapter(`—\ntitle: A\n—\n${text}`),
  'front matter further down': chapter(`${text}\n---\ntitle: B\n---\n\nText.\n`),
  'a chapter in another encoding': { '1.md': Buffer.from('# A\n\nCaf\xe9.\n', 'latin1') },
  'a chapter that is a PDF': { '1.md': text, '2.md': '%PDF-1.7\n' },
  'a chapter of noise': { '1.md': text, '2.md': noise(9999) },
  'a control character': chapter(`${text}\nA\u0007B\n`),
  'a formula that is none': chapter(`${text}\n$a & b$ and $x^$ and $\\foo$ and $\\left($\n`),
  'links to nowhere': chapter(`${text}\n[a](#b) [c](d.md) [e](f g.md) [h](javascript:i)\n`),
  'images from nowhere': chapter(
    `${text}\n![a](b.png) ![c]() ![d](https://e.f/g.png) ![h](../i.png) ![j](C:\\k.png)\n`,
  ),
  'an image that is none': { ...chapter(`${text}\n![a](a.png)\n`), 'a.png': noise(999) },
  'a drawing that is none': { ...chapter(`${text}\n![a](a.svg)\n`), 'a.svg': '<svg><g></svg>' },
  'notes without text': chapter(`${text}\nA.[^1]\n\n[^2]: B.\n`),
  'tags of HTML': chapter(`${text}\n<div>A</div>\n\n<script>b()</script>\n\nC <b>d\n`),
  'containers that do not close': chapter(`${text}\n::: letter\nDear Ann,\n`),
  'settings of another name': { 'book.yaml.txt': settings },
}

// Of these there is no place in a file.
const placeless: ReadonlySet<string> = new Set<DiagnosticCode>([
  'project/manuscript-empty',
  'project/not-found',
  'project/author-assumed',
  'accessibility/title-assumed',
  'accessibility/language-assumed',
])

interface Told {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly hints: readonly string[]
}

describe('a book with', () => {
  test.each(Object.entries(slips))('%s', async (_, files) => {
    const isBare = 'book.yaml.txt' in files
    const directory = bookFolder({
      ...(!isBare && { 'book.yaml': settings }),
      '1.md': text,
      ...files,
    })
    const json = await octavo(directory, ['check', '-e', 'epub', '--json'])
    const { diagnostics } = JSON.parse(json.out) as { diagnostics: readonly Told[] }
    const plain = await octavo(directory, ['check', '-e', 'epub', '--verbose'])

    expect(diagnostics.length).toBeGreaterThan(0)
    const isFailed = diagnostics.some(({ severity }) => severity === 'error')
    const isUnknown = diagnostics.some(({ code }) => code === 'edition/unknown')
    expect([json.code, plain.code]).toEqual(Array(2).fill(isUnknown ? 2 : isFailed ? 1 : 0))
    for (const one of diagnostics) {
      expect(one.hints, one.message).not.toEqual([])
      expect(one.message).not.toMatch(rawWords)
      expect(plain.err).toContain(printed(one.message))
      for (const hint of one.hints) expect(plain.err).toContain(printed(hint))
      if (one.file === undefined) expect(placeless).toContain(one.code)
      else expect(plain.err).toContain(`${one.file}:${one.line}:${one.column}  ${one.severity}`)
    }
  })
})

// What engines and libraries say when they are given the wrong thing.
const rawWords =
  /undefined|null|NaN|\[object|Cannot read|is not a function|unexpected|expected|E[A-Z]{4,}|Error:/

function printed(said: string): string {
  return (said.split('\n')[0] ?? '').replace(/[\u0000-\u001f]/g, '\ufffd')
}
