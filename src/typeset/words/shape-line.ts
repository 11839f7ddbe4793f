import { hasRightToLeft, levelsOf, visualOrder, withoutControls, type Level } from './bidi.ts'
import { shapeWord } from './shape-word.ts'
import type { ShapedPiece, ShapedWord, TextStyle } from './text-style.ts'

/** Shapes the words of a text on one line, in visual order from left to right. */
export function shapeLine(text: string, style: TextStyle): readonly ShapedWord[] {
  if (!hasRightToLeft(text)) return wordsOf(text).map((word) => shapeWord(word, style))
  const runs = levelRuns(text)
  const words: ShapedWord[] = []
  let parts: ShapedWord[] = []
  for (const index of visualOrder(runs.map(({ level }) => level))) {
    const run = runs[index]
    if (!run) continue
    if (run.text.trim() === '') {
      if (parts.length > 0) words.push(joinWords(parts))
      parts = []
      continue
    }
    const direction = run.level % 2 === 1 ? 'rtl' : 'ltr'
    parts.push(shapeWord(withoutControls(run.text), style, direction))
  }
  return parts.length > 0 ? [...words, joinWords(parts)] : words
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\n]+/)
}

interface LevelRun {
  readonly text: string
  readonly level: Level
}

// Spaces and the text between them, split where the level changes.
function levelRuns(text: string): readonly LevelRun[] {
  const levels = levelsOf(text, 0)
  return [...text.matchAll(/[ \t\n]+|[^ \t\n]+/g)].flatMap(({ 0: token, index }) => {
    const runs: LevelRun[] = []
    let start = 0
    for (let end = 1; end <= token.length; end++) {
      const level = levels[index + start] ?? 0
      if (end < token.length && levels[index + end] === level) continue
      runs.push({ text: token.slice(start, end), level })
      start = end
    }
    return runs
  })
}

function joinWords(parts: readonly ShapedWord[]): ShapedWord {
  const pieces: ShapedPiece[] = []
  let width = 0
  let glyphCount = 0
  for (const part of parts) {
    for (const piece of part.pieces) {
      pieces.push({
        ...piece,
        x: width + piece.x,
        glyphsBefore: glyphCount + piece.glyphsBefore,
      })
    }
    width += part.width
    glyphCount += part.glyphCount
  }
  return { text: parts.map(({ text }) => text).join(''), width, glyphCount, pieces }
}
