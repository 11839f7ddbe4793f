import { toThousandths } from './format-number.ts'
import type { Pt, Size } from '../../edition/length.ts'
import type { PageBleed } from './file-form.ts'

/**
 * The boxes of a page (ISO 32000-1, § 14.11.2): left, bottom, right and top, from the lower left.
 */
export type Box = readonly [number, number, number, number]

/** The paper of a page with its bleed, and the trim on it. */
export interface PageBoxes {
  readonly media: Box
  readonly trim: Box
  /** From the left and from the top of the paper to the trim. */
  readonly left: Pt
  readonly top: Pt
}

/**
 * The boxes of a page of a trimmed size. A recto has its spine at the left, a verso at the right.
 */
export function pageBoxes(
  { width, height }: Size,
  side: 'recto' | 'verso',
  bleed?: PageBleed,
): PageBoxes {
  const outside = bleed?.size ?? 0
  const atSpine = bleed?.atSpine === true ? outside : 0
  const left = side === 'recto' ? atSpine : outside
  const paper = { width: width + outside + atSpine, height: height + 2 * outside }
  return {
    media: [0, 0, toThousandths(paper.width), toThousandths(paper.height)],
    trim: [
      toThousandths(left),
      toThousandths(outside),
      toThousandths(left + width),
      toThousandths(outside + height),
    ],
    left: toThousandths(left),
    top: toThousandths(outside),
  }
}
