import { runText } from '../model/flat-builder.ts'
import type { FlatBlock, FlatParagraph } from '../model/flat-document.ts'

/**
 * Gives headings the levels of the table of contents: where it points, its depth is the level, and
 * the headings below are as much deeper as their elements are. A line that says what the table of
 * contents says is a heading, whatever its element.
 */
export function levelHeadings(blocks: readonly FlatBlock[]): readonly FlatBlock[] {
  let depth = 0
  let tagged = 0
  return blocks.map((block) => {
    if (block.type === 'table') return block
    const { heading, section } = block.look
    if (section?.title !== undefined) {
      if (heading === undefined && !isNamed(block, section.title)) return block
      depth = section.depth
      tagged = heading ?? 1
      return withHeading(block, depth)
    }
    if (heading === undefined || depth === 0) return block
    return withHeading(block, Math.min(Math.max(depth + heading - tagged, depth), 9))
  })
}

function isNamed({ runs }: FlatParagraph, title: string): boolean {
  const text = plain(runText(runs))
  return (
    text !== '' && text.length < 200 && (text === plain(title) || plain(title).startsWith(text))
  )
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function withHeading(block: FlatParagraph, heading: number): FlatParagraph {
  const { role: _, ...look } = block.look
  return { ...block, look: { ...look, heading } }
}
