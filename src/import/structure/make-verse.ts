import type { MdVerse, MdVerseLine } from '../../markdown/document/document.ts'
import type { FlatRun } from '../model/flat-document.ts'
import { runText } from '../model/flat-builder.ts'
import { makeInlines } from './make-inlines.ts'
import { nowhere } from './nowhere.ts'
import type { Line } from '../evidence/read-line.ts'
import type { StructureContext } from './structure-context.ts'

/** Whether a paragraph with line breaks is a stanza: three lines or more, and none is long. */
export function isStanza(line: Line): boolean {
  const lines = line.text.split('\n').filter((one) => one.trim() !== '')
  return lines.length >= 3 && lines.every((one) => one.trim().length <= 60)
}

/** Makes verse of lines: a line break is a line, and an empty line parts stanzas. */
export function makeVerse(
  lines: readonly Line[],
  options: { readonly noteLabel: (id: string) => string | undefined },
  context: StructureContext,
): MdVerse {
  const stanzas: MdVerseLine[][] = []
  const gap = Math.min(...lines.slice(1).map((line) => line.gap), Number.MAX_SAFE_INTEGER)
  const least = Math.min(...lines.map(({ look }) => look.left))
  let stanza: MdVerseLine[] = []
  for (const line of lines) {
    const startsStanza = line.gap > (gap === Number.MAX_SAFE_INTEGER ? 0 : gap)
    if (stanza.length > 0 && startsStanza) stanza = []
    const indent = Math.min(Math.round((line.look.left - least) / 9), 20)
    for (const part of partsAtBreaks(line.runs)) {
      if (part.length === 0) {
        stanza = []
        continue
      }
      if (stanza.length === 0) stanzas.push(stanza)
      const children = makeInlines(part, { ...options, text: line.text }, context)
      if (children.length > 0) stanza.push({ indent, children })
    }
  }
  return { type: 'verse', span: nowhere, stanzas: stanzas.filter(({ length }) => length > 0) }
}

/**
 * Prose that was typed with line breaks for paragraphs is parted at them. Short lines, as in an
 * address, keep their breaks.
 */
export function splitAtBreaks(line: Line): readonly Line[] {
  if (!line.text.includes('\n')) return [line]
  const parts = partsAtBreaks(line.runs)
  const isProse = parts.some((part) => runText(part).length > 90)
  if (!isProse) return [line]
  return parts
    .filter((part) => part.length > 0)
    .map((runs) => ({ ...line, runs, text: runText(runs).trim() }))
}

function partsAtBreaks(runs: readonly FlatRun[]): readonly (readonly FlatRun[])[] {
  const parts: FlatRun[][] = [[]]
  for (const run of runs) {
    if (run.type === 'break') parts.push([])
    else parts.at(-1)?.push(run)
  }
  return parts
}
