import { describe, expect, it } from 'vitest'
import { comparePictures, type GrayPicture } from './compare-pictures.ts'

const width = 240
const height = 320
// Of the book's pages, in pixels: lines ten high, their letters five, words of these lengths.
const leading = 10
const letters = 5
const words = [14, 9, 21, 12, 26, 8, 17]

/** A page of gray words; some of them may be left out, and all may stand lower or be drawn darker. */
function page({ without = -1, lower = 0, darker = 0 } = {}): GrayPicture {
  const pixels = new Uint8Array(width * height).fill(255)
  let word = 0
  for (let top = 40; top < height - 40; top += leading) {
    for (let left = 30; left < width - 50;) {
      const length = words[word % words.length] ?? 0
      if (word !== without) fill(pixels, left, top + lower, length, 120 - darker)
      left += length + 3
      word++
    }
  }
  return { width, height, pixels }
}

function fill(pixels: Uint8Array, left: number, top: number, length: number, shade: number): void {
  for (let row = top; row < top + letters; row++) {
    pixels.fill(shade, row * width + left, row * width + left + length)
  }
}

describe('comparePictures', () => {
  it('finds nothing where nothing differs', () => {
    expect(comparePictures(page(), page())?.share).toBe(0)
  })

  it('does not mind letters that are drawn a little darker, or a part of a pixel lower', () => {
    expect(comparePictures(page(), page({ darker: 30 }))?.share).toBe(0)
    expect(comparePictures(page(), page({ lower: 1 }))?.share).toBe(0)
  })

  it('sees a word that is missing, and where', () => {
    const difference = comparePictures(page(), page({ without: 37 }))
    expect(difference?.share).toBeGreaterThan(0.002)
    expect(difference?.worst.y).toBeGreaterThan(40)
  })

  it('sees text that stands half a line lower', () => {
    expect(comparePictures(page(), page({ lower: leading / 2 }))?.share).toBeGreaterThan(0.01)
  })

  it('compares no pictures of two sizes', () => {
    expect(comparePictures(page(), { ...page(), width: width - 1 })).toBeUndefined()
  })
})
