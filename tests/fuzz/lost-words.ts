/** Words of a manuscript that are in no place of a finished ebook, and of which no message tells. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { ZipEntry } from '../support/read-zip.ts'
import { letters } from '../support/letters.ts'

/** A word and where it stands. */
export interface LostWord {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly word: string
}

/**
 * The words of prose of Markdown files that an ebook does not have, neither as text nor in an
 * attribute, unless a message tells of their paragraph.
 */
export function lostWords(
  files: ReadonlyMap<string, string | Uint8Array>,
  ebook: readonly ZipEntry[],
  found: readonly Diagnostic[],
): readonly LostWord[] {
  const kept = lettersOf(ebook)
  const lost: LostWord[] = []
  for (const [file, text] of files) {
    if (!/^manuscript\/.*\.md$/.test(file) || typeof text !== 'string') continue
    const told = toldLines(text, file, found)
    for (const { line, word } of proseWords(text))
      if (!told.has(line) && !kept.includes(letters(word))) lost.push({ file, line, word })
  }
  return lost
}

// The letters of all documents, those of attributes too: a caption may have become an alternative text.
function lettersOf(ebook: readonly ZipEntry[]): string {
  const documents = ebook.filter(({ path }) => /\.(?:xhtml|opf|ncx)$/.test(path))
  return documents
    .map(({ bytes }) => {
      const xml = new TextDecoder().decode(bytes)
      const text = xml.replaceAll(/<[^>]*>/g, '')
      const attributes = [...xml.matchAll(/="([^"]*)"/g)].map(([, value]) => value)
      return letters([unescaped(text), ...attributes].join('\n'))
    })
    .join('\n')
}

function unescaped(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

// An error may stop the reading of the rest of a file; a warning is about its paragraph.
function toldLines(text: string, file: string, found: readonly Diagnostic[]): ReadonlySet<number> {
  const lines = text.split(/\r\n|\r|\n/)
  const told = new Set<number>()
  for (const { span, severity } of found) {
    if (span?.file !== file) continue
    let [first, last] = [span.start.line, span.end.line]
    while (first > 1 && !isBlank(lines[first - 2])) first--
    while (last < lines.length && !isBlank(lines[last])) last++
    if (severity === 'error') last = lines.length
    for (let line = first; line <= last; line++) told.add(line)
  }
  return told
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

/** The words of lines that are prose without any doubt: letters, spaces and plain punctuation. */
function proseWords(text: string): readonly { readonly line: number; readonly word: string }[] {
  const plain = withoutHidden(text)
  return plain.split(/\r\n|\r|\n/).flatMap((content, index) => {
    if (!/^ {0,3}[\p{L}\p{N}][\p{L}\p{N}\p{M} ,.;!?()'’-]*$/u.test(content)) return []
    const words = content.match(/[\p{L}\p{M}]{4,}/gu) ?? []
    return words.map((word) => ({ line: index + 1, word }))
  })
}

// What is no text of the book keeps its line breaks, so that lines keep their numbers.
function withoutHidden(text: string): string {
  const breaks = (hidden: string) => hidden.replaceAll(/[^\r\n]/g, '|')
  return text
    .replace(/^\ufeff?---\s*?\n.*?\n(?:---|\.\.\.)[ \t]*(?=\n|$)/s, breaks)
    .replaceAll(/<!--.*?(?:-->|$)/gs, breaks)
}
