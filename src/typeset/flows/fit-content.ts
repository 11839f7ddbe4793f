import type { Pt } from '../../edition/length.ts'
import { toMeasure } from '../../theme/css/extent.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { BlockStep, FlowStep } from './flow-step.ts'

/**
 * The style of a box that is as wide as its longest line (`width: fit-content`), given the steps of
 * its content in the whole width. Automatic margins then center it on that line.
 */
export function fittedTo(steps: readonly FlowStep[], style: Style, outerWidth: Pt): Style {
  const inset =
    toMeasure(style.padding.left, outerWidth) +
    toMeasure(style.padding.right, outerWidth) +
    style.border.left.width +
    style.border.right.width
  const blocks = steps.filter((step): step is BlockStep => step.type === 'block')
  const longest = Math.max(0, ...blocks.map(rightEdge))
  return { ...style, width: { value: longest + inset + hair, unit: 'pt' } }
}

const hair: Pt = 0.05 // sums of widths are not exact

// Where the longest line of a block ends, from the left edge of the content of the box.
function rightEdge({ content, bounds }: BlockStep): Pt {
  if (content.type !== 'paragraph') return bounds.x + bounds.width
  const lines = content.paragraph.breakings[0]?.lines ?? []
  return bounds.x + Math.max(0, ...lines.map(({ width }) => width))
}
