/** Dots that stand for an ellipsis. */
import type { TextEdit } from './text-edit.ts'

/**
 * The edits that turn the dots of a text into ellipses. Four dots are a full stop and an ellipsis,
 * in that order (Chicago 13.53). Runs of more than six dots are leaders and stay.
 */
export function ellipsisEdits(text: string): readonly TextEdit[] {
  if (!text.includes('..') && !text.includes('. .')) return []
  const edits: TextEdit[] = []
  for (const match of text.matchAll(
    /\.{3,}|(?<![.…])\.(?:[ \u00a0\u202f]\.){2,3}(?![ \u00a0\u202f]?[.…])/g,
  )) {
    const after = ellipses[match[0].replace(/[^.]/g, '').length]
    if (after) edits.push({ start: match.index, end: match.index + match[0].length, after })
  }
  return edits
}

// Indexed by the number of dots.
const ellipses: Readonly<Record<number, string>> = { 3: '…', 4: '.…', 6: '……' }
