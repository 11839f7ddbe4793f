import JSZip from 'jszip'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'

// Documents that other programs made, where somebody keeps them beside this project.
const folder = fileURLToPath(new URL('../../../shared/import', import.meta.url))
const documents = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:docx|odt|epub)$/.test(path))
      .sort()
  : []

/** The words of the XML of a document's text, in order. */
async function sourceWords(path: string): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(readFileSync(join(folder, path)))
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  if (path.endsWith('.docx')) return wordsOf(wordText(await read('word/document.xml')))
  if (path.endsWith('.odt')) return wordsOf(markedText(await read('content.xml')))
  const [opf = ''] = Object.keys(zip.files).filter((name) => name.endsWith('.opf'))
  const list = await read(opf)
  const pages = [...list.matchAll(/<itemref[^>]*idref="([^"]+)"/g)].flatMap(([, id = '']) => {
    const [item = ''] = new RegExp(`<item [^>]*id="${id}"[^>]*>`).exec(list) ?? []
    return /properties="nav"/.test(item) ? [] : [/href="([^"]+)"/.exec(item)?.[1] ?? '']
  })
  const texts = await Promise.all(pages.map((page) => read(posix.join(posix.dirname(opf), page))))
  return wordsOf(texts.map(markedText).join(' '))
}

// The text elements of Word, without what was deleted and what is there a second time.
function wordText(xml: string): string {
  const kept = xml
    .replace(contents, '')
    .replace(/<(w:del|w:moveFrom|mc:Fallback|w:instrText)\b(?:[^>]*[^/])?>[^]*?<\/\1>/g, '')
  const pieces = kept.match(/<[wam]:t[ >][^<]*|<\/w:p>|<w:(?:br|tab|cr|footnoteReference)\b/g) ?? []
  return pieces
    .map((piece) => (/^<[wam]:t[ >]/.test(piece) ? piece.replace(/^[^>]*>/, '') : ' '))
    .join('')
}

const contents = /<w:sdt>(?:(?!<\/w:sdt>)[^])*?docPartGallery[^]*?<\/w:sdt>/g

function markedText(xml: string): string {
  return xml
    .replace(unseen, ' ')
    .replace(
      /<\/?(?:text:)?(?:span|i|b|em|strong|a|bookmark[\w-]*|soft-page-break|reference-mark[\w-]*)\b[^>]*>/g,
      '',
    )
    .replace(/<[^>]*>/g, ' ')
}

// What is deleted, made by the program, or a formula.
const unseen =
  /<(head|text:note|text:tracked-changes|office:automatic-styles|office:annotation|script|style|math|m:math|svg|audio|video|object)\b(?:[^>]*[^/])?>[^]*?<\/\1>/g

function wordsOf(text: string): readonly string[] {
  const plain = text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:lt|gt|amp|quot|apos|nbsp);/g, ' ')
    .replace(/\u00ad/g, '')
  return (
    plain
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** What is imported: the words of the chapters without their notes, and those of everything. */
function importedWords(path: string) {
  const source = { name: basename(path), bytes: new Uint8Array(readFileSync(join(folder, path))) }
  const { files } = importFiles([source], { otherTitle: 'A', otherLanguage: 'en' })
  const texts = [...files].flatMap(([name, content]) =>
    /\.(?:md|yaml)$/.test(name) ? [{ name, text: String(content()) }] : [],
  )
  const body = texts
    .filter(({ name }) => name.startsWith('manuscript/'))
    .map(({ text }) =>
      text
        .replace(/^---\n[^]*?\n---\n/, '')
        .replace(/^\[\^\d+\]:.*(?:\n(?: {4}.*|(?=\n {4})))*/gm, ' '),
    )
  const plain = body
    .join('\n')
    .replaceAll('<br>', ' ')
    .replace(/\]\([^)]*\)|(?<=[\])])\{[^}]*\}| \{#[^}]*\}$|\[\^\d+\]|(?<!\\)<\/?\w+>/gm, '')
    .replace(/\\/g, '')
    .replace(/&#x5C;/g, ' ')
  return {
    body: wordsOf(plain),
    all: new Set(
      wordsOf(
        texts
          .map(({ text }) => text)
          .join('\n')
          .replace(/\\/g, ''),
      ),
    ),
  }
}

/** The words of a document that are nowhere in the book. */
function lostWords(source: readonly string[], all: ReadonlySet<string>): readonly string[] {
  return source.filter((word) => !all.has(word))
}

/** How many words two texts have in common in the same order. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1)
  for (const word of a) {
    const next = new Uint16Array(b.length + 1)
    for (let at = 0; at < b.length; at++) {
      const longest = Math.max(row[at + 1] ?? 0, next[at] ?? 0)
      next[at + 1] = word === b[at] ? (row[at] ?? 0) + 1 : longest
    }
    row = next
  }
  return row[b.length] ?? 0
}

// The first letter of a chapter in a frame of its own.
const joined: Readonly<Record<string, readonly string[]>> = {
  'docx/drop_cap.docx': ['d', 'rop', 'd', 'rop'],
}

describe.skipIf(documents.length === 0)('a document of another program loses no word', () => {
  test.each(documents)('%s', async (path) => {
    const { body, all } = importedWords(path)
    const source = await sourceWords(path)
    const inOrder = commonWords(source, body)
    if (process.env['SHOW']) console.log(path, source.length, body.length, inOrder)
    expect(lostWords(source, all)).toEqual(joined[path] ?? [])
    // The title page and the labels of captions are elsewhere.
    expect(source.length - inOrder).toBeLessThanOrEqual(Math.max(9, source.length * 0.01))
  })
})
