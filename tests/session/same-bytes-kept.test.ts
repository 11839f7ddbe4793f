import fc from 'fast-check'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { buildEditions } from '../../src/pipeline.ts'
import { openBook } from '../../src/session/open-book.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { bookFolder } from '../support/book-folder.ts'

const sentence = 'It was dark, and nobody came to the old house by the sea but the affable ghost.'
const prose = (count: number) => Array.from({ length: count }, () => sentence).join(' ')
const picture = (color: string, width = 40) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="30"><rect width="40" height="30" fill="${color}"/></svg>`

const chapter = (title: string) =>
  `# ${title}\n\n${prose(9)}\n\nA *note* here.[^1] ${prose(3)}\n\n${prose(12)}\n\n[^1]: The text of the note.\n`

const start: Readonly<Record<string, string>> = {
  'book.yaml':
    'title: The Tale\nauthor: Ann Author\nlanguage: en\ncover: images/a.svg\ntheme: theme.css\neditions:\n  ebook: { format: epub }\n  print: { format: pdf, trim: 4x6in }\n',
  'theme.css': '@import "classic";\n',
  'images/a.svg': picture('#333'),
  'manuscript/1-part/00-part.md': '---\nrole: part\n---\n\n# The Sea\n',
  'manuscript/1-part/01.md': chapter('Begin'),
  'manuscript/1-part/02.md': `${chapter('Middle')}\n![A picture](../../images/a.svg)\n\n${prose(6)}\n`,
  'manuscript/1-part/03.md': `# Plain\n\n${prose(5)}\n\n> ${sentence}\n\n${prose(8)}\n`,
  'manuscript/2-part/00-part.md': '---\nrole: part\n---\n\n# The Land\n',
  'manuscript/2-part/01.md': `${chapter('End')}\nAs was told in [the beginning](#begin).\n`,
}

type Files = Map<string, string>
/** Changes the files of a book; `number` chooses where. */
type Edit = (files: Files, number: number) => void

const chapters = (files: Files) =>
  [...files.keys()].filter((path) => /\d\d\.md$/.test(path) && !path.includes('00')).sort()

const editChapter =
  (change: (text: string, number: number) => string): Edit =>
  (files, number) => {
    const paths = chapters(files)
    const path = paths[number % paths.length] ?? ''
    files.set(path, change(files.get(path) ?? '', number))
  }

const wordOf = ['grey', 'ﬁne', 'Ångström', 'a', 'extraordinarily'] as const

const edits: Readonly<Record<string, Edit>> = {
  'changes a word': editChapter((text, number) =>
    text.replace(/\b(?:dark|grey|ﬁne|Ångström|extraordinarily)\b/, wordOf[number % 5] ?? ''),
  ),
  'inserts a line': editChapter((text) => text.replace('\n\n', '\n\nA line more.\n\n')),
  'adds a page': editChapter((text) => `${text}\n${prose(20)}\n`),
  'cuts a chapter': editChapter((text) => text.slice(0, Math.max(60, text.length - 900))),
  'adds a note': editChapter((text, number) =>
    text.includes(`[^n${number}]`)
      ? text
      : `${text}\nMarked.[^n${number}]\n\n[^n${number}]: Another ${prose(2)}\n`,
  ),
  'changes a title': editChapter((text, number) => text.replace(/^# .*/, `# Title ${number}`)),
  'says a word again and again': editChapter((text) =>
    text.replace(/It was/g, (words) => `*No*, ${words} *no*, *no*`).replace(/(\*no\*, ){9,}/gi, ''),
  ),
  'swaps two paragraphs': editChapter((text) => {
    const [title = '', first = '', second = '', ...rest] = text.split('\n\n')
    return [title, second, first, ...rest].join('\n\n')
  }),
  'takes a paragraph back': editChapter((text) => {
    const blocks = text.split('\n\n')
    return [...blocks.slice(0, 1), ...blocks.slice(2)].join('\n\n')
  }),
  'changes the title of a part': (files, number) =>
    void files.set(
      'manuscript/2-part/00-part.md',
      `---\nrole: part\n---\n\n# The Land ${number % 3}\n${number % 2 ? `\n${sentence}\n` : ''}`,
    ),
  'lets the chapters run on': (files) =>
    void files.set(
      'theme.css',
      '@import "classic";\n@media print { section.chapter { break-before: auto } }\n',
    ),
  'makes a mistake': editChapter((text, number) => `${text}\nSee [there](#nowhere-${number}).\n`),
  'adds a chapter': (files, number) =>
    void files.set(`manuscript/1-part/${10 + (number % 20)}.md`, chapter(`Added ${number}`)),
  'removes a chapter': (files, number) => {
    const paths = chapters(files)
    if (paths.length > 1) files.delete(paths[number % paths.length] ?? '')
  },
  'changes the theme': (files, number) =>
    void files.set(
      'theme.css',
      `@import "classic";\np { text-indent: ${1 + (number % 3)}em }\nsection.chapter:nth-child(3) p { color: #333 }\n`,
    ),
  'asks the theme for something unknown': (files) =>
    void files.set(
      'theme.css',
      '@import "classic";\np { font-family: "No Such Font"; wobble: 3 }\n',
    ),
  'swaps the image': (files, number) =>
    void files.set('images/a.svg', picture(number % 2 ? '#900' : '#090', 40 + (number % 3) * 10)),
  'changes the settings': (files, number) =>
    void files.set(
      'book.yaml',
      (start['book.yaml'] ?? '').replace('The Tale', `Tale ${number % 3}`),
    ),
  'breaks the settings': (files) => void files.set('book.yaml', 'title: [The\n'),
}

function write(directory: string, before: Files, files: Files): void {
  for (const path of before.keys()) if (!files.has(path)) rmSync(join(directory, path))
  for (const [path, text] of files) {
    if (before.get(path) === text) continue
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
}

async function builtAnew(directory: string) {
  const told: Diagnostic[] = []
  const editions = await buildEditions(directory, {}, (one) => void told.push(one))
  return { editions: editions ?? [], told }
}

const messages = (told: readonly Diagnostic[]) =>
  told.map(({ code, message, span }) => JSON.stringify([code, message, span])).sort()

const anyEdits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(30)), {
  minLength: 5,
  maxLength: 7,
})

test('a book that is edited is built to the same bytes, and the same messages, as anew', async () => {
  await fc.assert(
    fc.asyncProperty(anyEdits, async (sequence) => {
      const directory = bookFolder(start)
      const book = openBook(directory)
      let files: Files = new Map(Object.entries(start))
      await book.build()
      for (const [name, number] of sequence) {
        const edited: Files = new Map(files)
        edits[name]?.(edited, number)
        write(directory, files, edited)
        files = edited
        const build = await book.build()
        const made = await build.finish()
        const anew = await builtAnew(directory)
        const told = [...build.diagnostics, ...made.diagnostics]
        expect(messages(told), name).toEqual(messages(anew.told))
        expect(made.editions.map(({ fileName }) => fileName)).toEqual(
          anew.editions.map(({ fileName }) => fileName),
        )
        made.editions.forEach(({ bytes, fileName }, index) => {
          const same = Buffer.compare(bytes, anew.editions[index]?.bytes ?? new Uint8Array()) === 0
          expect(same, `${fileName} after: ${name}`).toBe(true)
        })
      }
    }),
    {
      seed: Number(process.env['OCTAVO_SEED'] ?? 8),
      numRuns: Number(process.env['OCTAVO_RUNS'] ?? 2),
    },
  )
}, 300_000)
