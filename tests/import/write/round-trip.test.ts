import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeSection } from '../../../src/import/write/write-section.ts'
import type { MdBlock } from '../../../src/markdown/document/document.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import { blocks, noteText } from '../../support/manuscript-nodes.ts'

const options = { language: 'en', typography: false, sceneBreaks: 'rules' } as const

// The nodes without their places, with neighboring texts as one.
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return joinTexts(node.map(bare))
  if (typeof node !== 'object' || node === null) return node
  if ('type' in node && node.type === 'code') return bareCode(node)
  const kept = Object.entries(node).filter(
    ([key, value]) => !['span', 'places', 'literal'].includes(key) && value !== undefined,
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]))
}

// In a quotation, the value of code has no line end after its last line; a book shows both alike.
function bareCode(node: object): unknown {
  const value = 'value' in node ? String(node.value).replace(/\n$/, '') : ''
  return { type: 'code', value }
}

function joinTexts(nodes: readonly unknown[]): readonly unknown[] {
  const joined: unknown[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (isText(last) && isText(node))
      joined[joined.length - 1] = { ...last, value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}

function isText(node: unknown): node is { readonly type: 'text'; readonly value: string } {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'text'
}

test('what the writer writes is read back as the same document', () => {
  fc.assert(
    fc.property(blocks, noteText, (children, note) => {
      const notes = [{ label: '1', blocks: note }]
      const section = { file: 'a.md', frontMatter: {}, blocks: children, notes, unprinted: [] }
      const text = writeSection(section)
      const read = parseMarkdown({ file: 'a.md', text }, options, () => {})
      const given = { children, notes: [note as readonly MdBlock[]] }
      const found = {
        children: read.children,
        notes: read.footnoteDefinitions.map((one) => one.children),
      }
      expect(bare(found), text).toEqual(bare(given))
    }),
    { seed: 14, numRuns: Number(process.env['RUNS'] ?? 150) },
  )
})
