import type { FlatDocument, Notice, NoticeKind } from '../model/flat-document.ts'
import type { Norms } from '../evidence/norms.ts'
import type { Line } from '../evidence/read-line.ts'

/** What every step of the structure pass knows. */
export interface StructureContext {
  readonly document: FlatDocument
  readonly norms: Norms
  /** BCP 47, of the book. */
  readonly language: string
  /** Whether underlined words are what a typist means by italics. */
  readonly underlineIsItalic: boolean
  /** The ids of the anchors that links name. */
  readonly anchors: ReadonlyMap<string, string>
  readonly notices: NoticeLog
  /** The names of the pictures that the text shows, by their ids in the document. */
  readonly pictureNames: Map<string, string>
}

/** A notice, with the words around it, in the order of the book. */
export interface LoggedNotice extends Notice {
  readonly words: string
  /** The index of the section that it is in; −1 for the whole book. */
  readonly section: number
}

/** Collects what the author is told, with its place. */
export class NoticeLog {
  readonly notices: LoggedNotice[] = []
  /** The index of the section that is being made. */
  section = -1

  /** Tells something about a line. */
  add(kind: NoticeKind, message: string, line?: Pick<Line, 'text'>): void {
    const words = line ? wordsOf(line.text) : ''
    this.notices.push({ kind, message, words, section: this.section })
  }
}

/** The first words of a text, for people who look for its place. */
export function wordsOf(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= 70) return words
  return `${words.slice(0, words.lastIndexOf(' ', 66) > 20 ? words.lastIndexOf(' ', 66) : 66)} …`
}
