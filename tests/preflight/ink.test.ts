import { describe, expect, it } from 'vitest'
import { findings, setGray, sheet, type PrintBook } from './print-book.ts'

/** A block of text or a shape on page 3, a recto: its spine is on the left. */
function blockAt(x: number, y: number, page = 3): PrintBook {
  return {
    isPlain: (number) => number !== page,
    draw: (document, number) => {
      if (number === page) document.addContent(`${x} ${y} 30 40 re f`)
    },
  }
}

async function margins(book: PrintBook) {
  const found = await findings(book)
  return found.map(({ code, message, place }) => ({ code, message, page: place?.page }))
}

const inch = 72

describe('ink 0.05 in over a limit is found, and 0.05 in within it is not:', () => {
  const over = 0.05 * inch
  const gutter = 0.375 * inch
  const outer = 0.25 * inch
  const [width, height] = sheet

  it.each([
    ['the gutter of a recto', 'margin/gutter', 3, gutter, 300],
    ['the gutter of a verso', 'margin/gutter', 4, width - gutter - 30, 300],
    ['the outer margin of a recto', 'margin/outer', 3, width - outer - 30, 300],
    ['the outer margin of a verso', 'margin/outer', 4, outer, 300],
    ['the top margin', 'margin/outer', 3, 200, outer],
    ['the bottom margin', 'margin/outer', 3, 200, height - outer - 40],
  ] as const)('%s', async (_, code, page, x, y) => {
    const step = {
      x: x === 200 ? 0 : x < 216 ? -over : over,
      y: y === 300 ? 0 : y < 324 ? -over : over,
    }
    const wrong = await margins(blockAt(x + step.x, y + step.y, page))
    expect(wrong.map((one) => [one.code, one.page])).toEqual([[code, page]])
    expect(await margins(blockAt(x - step.x, y - step.y, page))).toEqual([])
  })

  it('by ink and not by boxes: the box of a line of text may reach over', async () => {
    const text = (y: number): PrintBook => ({
      isPlain: (number) => number !== 3,
      draw: (document, number) => {
        if (number !== 3) return
        setGray(document, 0)
        // Letters without anything above the height of an x.
        document.font('text', 24).text('nuance', 100, y, { lineBreak: false })
      },
    })
    // The line begins at the top of the sheet, but the letters begin 0.29 in below it.
    expect(await margins(text(8))).toEqual([])
    const [found] = await margins(text(2))
    expect(found).toMatchObject({ code: 'margin/outer', page: 3 })
  })

  it('to a hundredth of an inch', async () => {
    const [found] = await margins(blockAt(26.6, 300))
    expect(found?.message).toBe(
      'Ink is 0.369 in from the spine, which should have a margin of 0.375 in in a book of 24 pages.',
    )
  })

  it('on a color that fills the page, and runs over the trim', async () => {
    const onColor = (y: number, ground: number): PrintBook => ({
      size: [432 + 9, 648 + 18],
      isPlain: (number) => number !== 3,
      draw: (document, number) => {
        if (number !== 3) return
        document.addContent(`${ground} g 0 0 441 666 re f`)
        setGray(document, ground < 0.5 ? 1 : 0)
        document.font('text', 24).text('nuance', 100, y, { lineBreak: false })
      },
    })
    // With a bleed the margin is 0.375 in, and the trim begins 9 points down the sheet.
    const trim = { width: 432, height: 648 }
    for (const ground of [0.8, 0.2]) {
      expect(await findings(onColor(26, ground), { trim })).toEqual([])
      const [found] = await findings(onColor(20, ground), { trim })
      expect(found).toMatchObject({ code: 'margin/outer', place: { page: 3 } })
    }
  })

  it('of a page that is turned, as it is seen', async () => {
    const turned = (x: number): PrintBook => ({
      ...blockAt(0, 0, 0),
      isPlain: (number) => number !== 3,
      change: (document) => {
        const page = document.getPage(2)
        page.setMediaBox(0, 0, height, width)
        page.setRotation({ type: 'degrees', angle: 90 } as never)
        page.drawRectangle({ x: 300, y: x, width: 40, height: 30 })
      },
    })
    const codes = async (x: number) =>
      (await margins(turned(x))).map(({ code }) => code).filter((code) => code.startsWith('margin'))
    expect(await codes(gutter - over)).toEqual(['margin/gutter'])
    expect(await codes(gutter + over)).toEqual([])
  })
})
