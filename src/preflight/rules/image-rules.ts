import { sizeOf } from '../../drawing/area.ts'
import type { ImageMark, Mark } from '../model/mark.ts'
import { pageRule, type Found, type PageRule } from './rule.ts'
import { told } from './type-rules.ts'

/** Pictures made of pixels. */
export const imageRules: readonly PageRule[] = [
  pageRule({
    code: 'image/coarse',
    severity: 'warning',
    reason: 'With fewer pixels per inch, a picture looks blurred or jagged on paper.',
    limit: (rules) => rules.file.resolution,
    find: ({ marks }, least, { rules }) => {
      const hasOwnRule = rules.file.lineArtResolution !== undefined
      const shaded = images(marks).filter(({ isLineArt }) => !(isLineArt && hasOwnRule))
      return coarserThan(least, shaded, 'An image')
    },
  }),
  pageRule({
    code: 'image/coarse-line-art',
    severity: 'warning',
    reason: 'The edges of black and white pixels show as steps unless there are very many.',
    limit: (rules) => rules.file.lineArtResolution,
    find: ({ marks }, least) => {
      const lineArt = images(marks).filter(({ isLineArt }) => isLineArt)
      return coarserThan(least, lineArt, 'Line art')
    },
  }),
  pageRule({
    code: 'image/fine',
    severity: 'info',
    reason: 'More pixels are not printed; they only make the file larger.',
    limit: (rules) => rules.file.finestResolution,
    find: ({ marks }, most) => {
      const fine = images(marks).filter(({ resolution }) => resolution > most + 0.5)
      const finest = Math.max(...fine.map(({ resolution }) => Math.round(resolution)))
      return told(fine, `An image has ${finest} pixels per inch; at most ${most} are printed.`)
    },
  }),
]

function coarserThan(
  least: number,
  marks: readonly ImageMark[],
  what: 'An image' | 'Line art',
): readonly Found[] {
  const coarse = marks.filter(({ resolution }) => resolution < least - 0.5)
  const coarsest = coarse.toSorted((a, b) => a.resolution - b.resolution)[0]
  if (!coarsest) return []
  const { width, height } = sizeOf(coarsest.area)
  const size = `${(width / 72).toFixed(1)} × ${(height / 72).toFixed(1)} in`
  const has = Math.floor(coarsest.resolution)
  return told(coarse, `${what} of ${size} has ${has} pixels per inch; print needs ${least}.`)
}

// Some programs fill a rectangle with an image of one pixel.
function images(marks: readonly Mark[]): readonly ImageMark[] {
  return marks
    .filter((mark) => mark.type === 'image')
    .filter(({ pixels }) => pixels.width * pixels.height > 4)
}
