import type { SourceFile } from '../../diagnostics/source-file.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { Form } from '../document/front-matter.ts'
import {
  addEvidence,
  endsSentence,
  looksLikeFreeVerse,
  looksLikeSentences,
  looksLikeVerse,
  noEvidence,
  readEvidence,
  type LineEvidence,
} from './line-evidence.ts'
import { textBlocks, type TextBlock } from './text-blocks.ts'

/** How the files of a manuscript are typed. */
export interface FormGuess {
  /** Of the book. */
  readonly form: Form
  /** Of each file. */
  readonly files: readonly Form[]
  /** Whether the paragraphs of the prose have a sentence on each line. */
  readonly isSentenceLines: boolean
}

/**
 * Guesses how the files of a manuscript are typed when the author does not say. All lines and
 * paragraphs count. A file has the form of the book unless its own lines say otherwise. In a play,
 * most paragraphs stand under a name in bold on a line of its own.
 */
export function guessForms(texts: readonly Pick<SourceFile, 'text'>[]): FormGuess {
  const files = texts.map((text) => measureFile(text))
  const book = files.reduce(sum, nothing)
  if (book.speeches >= 20 && book.speeches > book.paragraphs / 2)
    return { form: 'play', files: files.map(() => 'play'), isSentenceLines: false }
  const form = formOf(book) ?? 'prose'
  const forms = files.map((file) => formOf(file) ?? (contradicts(file, form) ? 'prose' : form))
  return { form, files: forms, isSentenceLines: form === 'prose' && hasSentenceLines(book) }
}

/** What a file or a book consists of. */
interface Measure {
  readonly paragraphs: number
  readonly speeches: number
  /** Paragraphs of prose in several lines. */
  readonly broken: number
  readonly brokenLength: number
  /** Length of all text. */
  readonly length: number
  /** Lengths of the paragraphs that look like stanzas, and of those that look like prose. */
  readonly verseLength: number
  readonly proseLength: number
  /** Length of the paragraphs in one line that is too long for verse. */
  readonly longLength: number
  /** The evidence of the stanzas, and of all other paragraphs of several lines. */
  readonly verse: LineEvidence
  readonly prose: LineEvidence
}

const nothing: Measure = {
  paragraphs: 0,
  speeches: 0,
  broken: 0,
  brokenLength: 0,
  length: 0,
  verseLength: 0,
  proseLength: 0,
  longLength: 0,
  verse: noEvidence,
  prose: noEvidence,
}

const measureFile = onceFor(({ text }: Pick<SourceFile, 'text'>) =>
  textBlocks(text).map(measureBlock).reduce(sum, nothing),
)

function measureBlock(block: TextBlock): Measure {
  const { lines, length } = block
  const one = { ...nothing, paragraphs: 1, length }
  if (lines.length === 1) return { ...one, ...measureLine(lines[0] ?? '', length) }
  const speeches = speakerLine.test(lines[0] ?? '') ? 1 : 0
  const evidence = readEvidence(lines)
  const many = { ...one, speeches }
  // Who types a break at the end of every line means its lines to stay.
  const isTyped = block.typedBreaks >= lines.length - 1
  const isVerse = isTyped
    ? lines.length > 2 && evidence.longest <= longLine
    : looksLikeVerse(evidence) || looksLikeFreeVerse(evidence)
  if (isVerse) return { ...many, verse: evidence, verseLength: length }
  if (block.typedBreaks > 0) return { ...many, proseLength: length }
  return { ...many, broken: 1, brokenLength: length, prose: evidence, proseLength: length }
}

// A short line that ends no sentence may be a stanza, or nearly anything else.
function measureLine(line: string, length: number): Partial<Measure> {
  if (length > longLine) return { proseLength: length, longLength: length }
  return { proseLength: endsSentence(line) && length >= 30 ? length : 0 }
}

function hasSentenceLines({ prose, brokenLength, length }: Measure): boolean {
  return prose.breaks >= least && brokenLength > length / 4 && looksLikeSentences(prose)
}

// The form that these lines prove; undefined when they prove none.
function formOf(text: Measure): Form | undefined {
  const { verse, prose, verseLength, proseLength, length, broken, brokenLength } = text
  if (verse.lines >= least && verseLength > (verseLength + proseLength) * 0.75) return 'verse'
  if (prose.breaks < least) return undefined
  if (!looksLikeSentences(prose)) return isWrapped(prose) ? 'prose' : undefined
  // Where blank lines separate most paragraphs, a line break between two means nothing.
  return brokenLength > length / 2 && areParagraphs(prose, broken) ? 'lines' : undefined
}

// Whether lines end within sentences, as they do where a program wrapped them.
function isWrapped({ capitals, smalls }: LineEvidence): boolean {
  return smalls >= least && smalls > capitals
}

// Whether lines that end sentences are paragraphs: each holds several sentences, speech answers
// speech, or far more follow one another than a paragraph has.
function areParagraphs({ lines, breaks, fullLines, replies }: LineEvidence, broken: number) {
  const isLongRun = breaks > broken * 15
  const answers = replies > breaks * 0.1
  return fullLines > lines * 0.35 || (isLongRun && broken > 0) || answers
}

// Whether a file cannot have the form that the book has.
function contradicts({ verse, longLength, verseLength, prose }: Measure, form: Form): boolean {
  if (form === 'verse') return longLength > 1000 && longLength > verseLength * 3
  return form === 'lines' && (verse.lines > prose.lines || !looksLikeSentences(prose))
}

function sum(a: Measure, b: Measure): Measure {
  return {
    paragraphs: a.paragraphs + b.paragraphs,
    speeches: a.speeches + b.speeches,
    broken: a.broken + b.broken,
    brokenLength: a.brokenLength + b.brokenLength,
    length: a.length + b.length,
    verseLength: a.verseLength + b.verseLength,
    proseLength: a.proseLength + b.proseLength,
    longLength: a.longLength + b.longLength,
    verse: addEvidence(a.verse, b.verse),
    prose: addEvidence(a.prose, b.prose),
  }
}

const speakerLine = /^\*\*[^*]{1,40}\*\*[ \t]*$/
// Fewer lines than this prove nothing.
const least = 8
// A single line of more than this is a paragraph of prose. In UTF-16 units.
const longLine = 120
