import type { ZipEntry } from '../support/read-zip.ts'
import { documents, editions, fonts, goldenBooks, pictures, type BookFiles } from './bases.ts'
import type { Chance } from './chance.ts'
import type { FuzzCase, PlantedWord } from './fuzz-case.ts'
import { mutateBytes, mutateFont, mutatePng } from './mutate-bytes.ts'
import { mutateText } from './mutate-text.ts'
import { mutateZip } from './mutate-zip.ts'
import { cssTokens, markdownTokens, pdfTokens, xmlTokens, yamlTokens } from './tokens.ts'

/** Makes a case of a kind; the same choices make the same case. */
export type MakeCase = (chance: Chance) => FuzzCase | Promise<FuzzCase>

/** The kinds of cases, in the order in which they are run. */
export const kinds = [
  'manuscript',
  'settings',
  'theme',
  'image',
  'font',
  'docx',
  'epub',
  'epub-import',
  'pdf',
] as const

export type Kind = (typeof kinds)[number]

/** What makes the cases of a kind; it first makes what they are mutated from. */
export async function caseMaker(kind: Kind): Promise<MakeCase> {
  switch (kind) {
    case 'manuscript':
    case 'settings':
      return bookMaker(kind)
    case 'theme':
      return themeMaker()
    case 'image':
      return imageMaker(await pictures())
    case 'font':
      return fontMaker(await fonts())
    case 'docx':
      return zipMaker('import', 'a.docx', await documents())
    case 'epub':
      return zipMaker('check-epub', 'a.epub', (await editions()).ebooks)
    case 'epub-import':
      return zipMaker('import', 'a.epub', (await editions()).ebooks)
    case 'pdf':
      return pdfMaker((await editions()).pages)
  }
}

function bookMaker(kind: 'manuscript' | 'settings'): MakeCase {
  const books = goldenBooks()
  const isChanged = kind === 'manuscript' ? isMarkdown : isYaml
  const tokens = kind === 'manuscript' ? markdownTokens : yamlTokens
  const others = books.flatMap((book) =>
    [...book].flatMap(([path, text]) =>
      isChanged(path) && typeof text === 'string' ? [text] : [],
    ),
  )
  return (chance) => {
    const files = pickBook(books, chance)
    const planted = plantWords(files, chance)
    const path = chance.pick([...files.keys()].filter(isChanged))
    files.set(path, mutateText(String(files.get(path)), tokens, others, chance))
    return { use: 'build', files, planted: stillThere(planted, files), twice: chance.once(8) }
  }
}

// Drawing a cover takes most of the time of so small a book: it is done now and then.
function pickBook(books: readonly BookFiles[], chance: Chance): Map<string, string | Uint8Array> {
  const files = new Map(chance.pick(books))
  const text = String(files.get('book.yaml'))
  if (!/^cover:/m.test(text) && !chance.once(10)) files.set('book.yaml', `${text}cover: none\n`)
  return files
}

function themeMaker(): MakeCase {
  const books = goldenBooks().filter((book) => book.has('manuscript/01-one.md') || book.size <= 3)
  return (chance) => {
    const files = pickBook(books, chance)
    const planted = plantWords(files, chance)
    files.set(
      'book.yaml',
      `${String(files.get('book.yaml')).replace(/^theme:.*$/m, '')}\ntheme: fuzz.css\n`,
    )
    files.set('fuzz.css', mutateText(someCss, cssTokens, [someCss], chance))
    return { use: 'build', files, planted, twice: chance.once(8) }
  }
}

function imageMaker(bases: ReadonlyMap<string, Uint8Array>): MakeCase {
  const names = [...bases.keys()]
  return (chance) => {
    const name = chance.pick(names)
    const bytes = bases.get(name) ?? new Uint8Array()
    const text = `# One\n\nBefore the picture.\n\n![A view](${name} "Its caption")\n\nAfter the ![small](${name}) picture.\n`
    const isCover = chance.once(6)
    const files = new Map<string, string | Uint8Array>([
      ['book.yaml', `${settings}${isCover ? `cover: ${name}\n` : noCover}`],
      ['1.md', text],
      [name, mutateImage(name, bytes, [...bases.values()], chance)],
    ])
    return { use: 'build', files, planted: [], twice: chance.once(8) }
  }
}

function mutateImage(
  name: string,
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  chance: Chance,
): string | Uint8Array {
  if (name.endsWith('.svg')) {
    const text = new TextDecoder().decode(bytes)
    return mutateText(text, xmlTokens, [text], chance)
  }
  if (name.endsWith('.png') && chance.once(2)) return mutatePng(bytes, chance)
  return mutateBytes(bytes, others, chance)
}

function fontMaker(bases: ReadonlyMap<string, Uint8Array>): MakeCase {
  const names = [...bases.keys()]
  return (chance) => {
    const name = chance.pick([...names, 'a.ttf'])
    const bytes = bases.get(name) ?? new Uint8Array()
    const isTable = name === 'a.ttf' && !chance.once(3)
    const files = new Map<string, string | Uint8Array>([
      ['book.yaml', `${settings}${noCover}theme: a.css\n`],
      ['a.css', `@font-face { font-family: Own; src: url(${name}) }\np, h1 { font-family: Own }\n`],
      ['1.md', '# One\n\nText of **words** that are set in it, 12345.\n'],
      [name, isTable ? mutateFont(bytes, chance) : mutateBytes(bytes, [...bases.values()], chance)],
    ])
    return { use: 'build', files, planted: [], twice: chance.once(8) }
  }
}

function zipMaker(
  use: 'import' | 'check-epub',
  name: string,
  bases: readonly (readonly ZipEntry[])[],
): MakeCase {
  return async (chance) => {
    const bytes = await mutateZip(chance.pick(bases), bases, chance)
    return { use, files: new Map([[name, bytes]]), planted: [], twice: chance.once(8) }
  }
}

function pdfMaker(bases: readonly Uint8Array[]): MakeCase {
  return (chance) => {
    const bytes = chance.pick(bases)
    const text = () => Buffer.from(bytes).toString('latin1')
    const changed = chance.once(2)
      ? mutateBytes(bytes, bases, chance)
      : Buffer.from(spliceText(text(), chance), 'latin1')
    return { use: 'check-pdf', files: new Map([['a.pdf', changed]]), planted: [], twice: false }
  }
}

// A long file is changed in one stretch, because a mutated text is cut at a length.
function spliceText(text: string, chance: Chance): string {
  const at = chance.below(text.length)
  const end = at + 4000
  const middle = mutateText(text.slice(at, end), pdfTokens, [text.slice(0, 4000)], chance)
  return text.slice(0, at) + middle + text.slice(end)
}

// Words go to the ends of plain lines of prose: what is lost of these is lost in silence.
function plantWords(
  files: Map<string, string | Uint8Array>,
  chance: Chance,
): readonly PlantedWord[] {
  const planted: PlantedWord[] = []
  for (const [file, text] of files) {
    if (!isMarkdown(file) || typeof text !== 'string') continue
    const lines = text.split('\n').map((line) => {
      if (!/^[A-Z][a-z]+ [^<>[\]{}|`$\\]+$/.test(line) || !chance.once(3)) return line
      const word = `qzx${'abcdefghij'[planted.length % 10]}${'klmnopqrst'[Math.floor(planted.length / 10) % 10]}vj`
      planted.push({ file, word })
      return `${line} ${word}`
    })
    files.set(file, lines.join('\n'))
  }
  return planted
}

// The words that the change of the text has left outside of comments.
function stillThere(planted: readonly PlantedWord[], files: BookFiles): readonly PlantedWord[] {
  return planted.filter(({ file, word }) =>
    String(files.get(file))
      .replace(/<!--.*?-->/gs, '')
      .includes(word),
  )
}

function isMarkdown(path: string): boolean {
  return path.startsWith('manuscript/') && path.endsWith('.md')
}

function isYaml(path: string): boolean {
  return path === 'book.yaml'
}

const settings = 'title: The Tale\nauthor: Ann Author\nlanguage: en\n'
const noCover = 'cover: none\n'

const someCss = `@import "octavo:classic";
@page { size: 5in 8in; margin: 0.6in 0.5in 0.7in 0.8in; @top-center { content: string(title); font-size: 8pt } }
@page :first { @bottom-center { content: counter(page) } }
:root { --ink: #222; font-family: Literata }
h1 { font-size: 1.5em; text-align: center; margin: 3em 0 1em; break-before: recto; string-set: title content() }
p { text-indent: 1.2em; line-height: 1.4; orphans: 2; widows: 2; hyphens: auto }
p.opening { text-indent: 0 }
p.opening::first-letter { initial-letter: 3 }
blockquote { margin: 1em 2em; font-style: italic; border-left: 1pt solid #ccc; padding-left: 6pt }
figure img { width: 60%; float: top }
table td { padding: 2pt 4pt; border: 0.5pt solid black }
li::marker { color: var(--ink) }
hr.scene-break { content: "* * *" }
.note { background: #eee; columns: 2 }
@media print { p { font-size: 10.5pt } }
`
