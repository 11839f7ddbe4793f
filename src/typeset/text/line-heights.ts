import type { Pt } from '../../edition/length.ts'
import type { BrokenLine } from '../lines/break-lines.ts'
import { lineStart } from '../lines/line-start.ts'
import type { Paragraph } from './paragraph.ts'

// What an image may take of a line above its baseline; the rest is for the tails of the letters.
const aboveBaseline = 0.66

/**
 * The heights of lines of a paragraph. A line with an image that is higher than letters takes so
 * many rows that the image stands clear of the line above, and the text goes on upon the grid.
 */
export function lineHeights(
  { style, list }: Pick<Paragraph, 'style' | 'list'>,
  lines: readonly BrokenLine[],
): readonly Pt[] {
  const { lineHeight } = style
  return lines.map((line) => {
    const height = highestImage(list, line)
    if (height <= lineHeight || lineHeight <= 0) return lineHeight
    return lineHeight * (1 + Math.ceil(height / lineHeight - aboveBaseline - 0.02))
  })
}

function highestImage({ items, contents }: Paragraph['list'], line: BrokenLine): Pt {
  let height = 0
  for (let i = lineStart(items, line); i < line.end; i++) {
    const content = contents[i]
    if (content?.type === 'image') height = Math.max(height, content.image.size.height)
  }
  return height
}
