import { afterAll, describe, expect, test } from 'vitest'
import { DrawingLibraryError, openDrawingLibrary } from '../../src/packages/drawing-library.ts'

const library = openDrawingLibrary()
afterAll(() => library.close())

const drawing = (body: string, size = 'width="20" height="20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`
const noFonts = { paths: [] }

describe('the library that draws SVG', () => {
  test('rewrites a drawing in simple shapes', async () => {
    const shapes = await library.toShapes(drawing('<rect width="5" height="5"/>'), noFonts)
    expect(shapes).toContain('d="M 0 0 L 5 0 L 5 5 L 0 5 Z"')
  })

  test('finds where something is drawn', async () => {
    const square = drawing('<rect x="4" y="6" width="5" height="7"/>')
    expect(await library.inkOf(square)).toEqual({ left: 4, top: 6, right: 9, bottom: 13 })
    expect(await library.inkOf(drawing(''))).toBeUndefined()
  })

  test('fails on a drawing that ends its process, and draws the next', async () => {
    // The native code has no room for a picture so wide, and aborts.
    const vast = drawing('', 'width="1e30" height="1"')
    await expect(library.toPixels(vast, noFonts)).rejects.toThrow('the library ended')
    const png = await library.toPixels(drawing(''), noFonts)
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
  })

  test('fails on what is no drawing', async () => {
    await expect(library.toShapes('<svg', noFonts)).rejects.toThrow(DrawingLibraryError)
  })

  test('gives up a drawing that takes too long', async () => {
    const hurried = openDrawingLibrary(1)
    await expect(hurried.toShapes(drawing(''), noFonts)).rejects.toThrow('it takes too long')
    hurried.close()
  })
})
