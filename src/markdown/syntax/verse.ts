import type { TokenizerExtensionFunction } from 'marked'
import { indentOf, lineEnd } from './source-reading.ts'
import type { VerseSourceLine, VerseToken } from './tokens.ts'

/**
 * `| line` blocks. Each line stays a line and keeps its indent. A line that begins with a space
 * continues the one before it.
 */
export const lineBlock: TokenizerExtensionFunction = function (source) {
  if (!isVerseLine.test(source) || isTable.test(source)) return undefined
  const lines: string[] = []
  let end = 0
  for (let start = 0; start < source.length;) {
    const stop = lineEnd(source, start)
    const line = source.slice(start, stop)
    if (!isVerseLine.test(line) && !(lines.length > 0 && isContinuation.test(line))) break
    lines.push(line)
    end = stop
    start = stop + 1
  }
  const verse = lines.map((line, lineOffset) => {
    if (!isVerseLine.test(line)) return continuation(line, lineOffset)
    return verseLine(line.replace(/^ {0,3}\| ?/, ''), lineOffset)
  })
  const raw = source.slice(0, end)
  return { type: 'verse', raw, lines: verse, isClosed: true } satisfies VerseToken
}

/** The lines of a `::: verse` container. The first stands `lineOffset` lines into it. */
export function verseLines(body: string, lineOffset: number): readonly VerseSourceLine[] {
  return body.split('\n').map((line, index) => verseLine(line, lineOffset + index))
}

function verseLine(line: string, lineOffset: number): VerseSourceLine {
  return { indent: indentOf(line), text: textOf(line), lineOffset, continues: false }
}

function continuation(line: string, lineOffset: number): VerseSourceLine {
  return { indent: 0, text: textOf(line), lineOffset, continues: true }
}

// Hard breaks add nothing where every line stays a line.
function textOf(line: string): string {
  return line
    .trim()
    .replace(/(?<!\\)\\$/, '')
    .trimEnd()
}

const isVerseLine = /^ {0,3}\|(?: |\t|\n|$)/
const isContinuation = /^[ \t]+\S/
// The second line of a table: hyphens, and perhaps colons, between bars.
const isTable = /^[^\n]*\n {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n|$)/
