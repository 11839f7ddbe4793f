import { expect, test } from 'vitest'
import { loadDrawingCode } from '../../src/packages/drawing-code.ts'

test('the code that draws SVG takes options as JSON and gives pixels', async () => {
  const square =
    '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><rect width="1" height="1" fill="red"/></svg>'
  const { renderAsync } = loadDrawingCode()
  const { pixels } = await renderAsync(square, JSON.stringify({ background: 'white' }))
  expect([...pixels]).toEqual([255, 0, 0, 255, 255, 255, 255, 255])
})
