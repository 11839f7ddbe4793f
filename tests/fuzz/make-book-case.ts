import { goldenBooks, type BookFiles } from './bases.ts'
import type { Chance } from './chance.ts'
import type { FuzzCase, PlantedWord } from './fuzz-case.ts'
import type { MakeCase } from './make-case.ts'
import { mutateText } from './mutate-text.ts'
import { mutateSettings, oddFrontMatter } from './mutate-yaml.ts'
import { builtInTexts, oddStylesheet } from './odd-stylesheet.ts'
import { withSmallCover } from './small-cover.ts'
import { cssTokens, markdownTokens, yamlTokens } from './tokens.ts'

/** Makes books whose Markdown is changed, or one of whose files has other front matter. */
export function manuscriptMaker(): MakeCase {
  const books = goldenBooks()
  const others = textsOf(books, isMarkdown)
  return (chance) => {
    const files = pickBook(books, chance)
    const planted = plantWords(files, chance)
    const path = chance.pick([...files.keys()].filter(isMarkdown))
    const text = String(files.get(path))
    const isMatter = chance.once(8)
    files.set(
      path,
      isMatter
        ? oddFrontMatter(chance) + withoutFrontMatter(text)
        : mutateText(text, markdownTokens, others, chance),
    )
    const hides = isMatter || /^(?:draft|status|role|manuscript) *:/m.test(String(files.get(path)))
    const left = stillThere(planted, files)
    return madeBook(files, hides ? left.filter(({ file }) => file !== path) : left, chance, !hides)
  }
}

/** Makes books whose `book.yaml` is changed. */
export function settingsMaker(): MakeCase {
  const books = goldenBooks()
  const others = textsOf(books, isYaml)
  return (chance) => {
    const files = pickBook(books, chance)
    const text = String(files.get('book.yaml'))
    files.set(
      'book.yaml',
      chance.once(3) ? mutateText(text, yamlTokens, others, chance) : mutateSettings(text, chance),
    )
    // A setting may leave files out, or sections.
    return { ...madeBook(files, [], chance, false), keepsText: false }
  }
}

/** Makes books with a changed stylesheet. */
export function themeMaker(): MakeCase {
  const books = goldenBooks()
  const sheets = [someCss, ...builtInTexts(), ...textsOf(books, (path) => path.endsWith('.css'))]
  return (chance) => {
    const files = pickBook(books, chance)
    const planted = plantWords(files, chance)
    const isOdd = chance.once(2)
    const base = chance.once(2) ? someCss : chance.pick(sheets)
    const css = isOdd ? oddStylesheet(chance) : mutateText(base, cssTokens, sheets, chance)
    const settings = String(files.get('book.yaml')).replace(/^theme:.*$/m, '')
    files.set('book.yaml', `${settings.replace(/\n*$/, '\n')}theme: fuzz.css\n`)
    files.set('fuzz.css', css)
    return madeBook(files, planted, chance, true)
  }
}

function textsOf(books: readonly BookFiles[], isWanted: (path: string) => boolean) {
  return books.flatMap((book) =>
    [...book].flatMap(([path, text]) =>
      isWanted(path) && typeof text === 'string' && text !== '' ? [text] : [],
    ),
  )
}

function madeBook(
  files: BookFiles,
  planted: readonly PlantedWord[],
  chance: Chance,
  keepsText: boolean,
): FuzzCase {
  const which = chance.below(4)
  const one = which === 0 ? 'ebook' : which === 1 ? 'pdf' : undefined
  return {
    use: 'build',
    files,
    planted,
    keepsText,
    ...(one && keepsText && { editions: [one] }),
    twice: chance.once(8),
    asksOthers: chance.once(12),
  }
}

function pickBook(books: readonly BookFiles[], chance: Chance): Map<string, string | Uint8Array> {
  const book = chance.pick(books)
  return chance.once(40) ? new Map(book) : withSmallCover(book)
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n.*?\n---\n/s, '')
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
