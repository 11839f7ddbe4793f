import picocolors from 'picocolors'
import type { Terminal } from '../terminal/terminal.ts'

/**
 * An address as a code for phone cameras, with two rows of modules in a line of text. Scanners want
 * dark on light. If colors are allowed, they are set. If not, the light modules are drawn, because
 * most terminals are dark.
 */
export async function qrCode(address: string, { errColors }: Terminal): Promise<string> {
  const { encode } = await import('uqr')
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const colors = picocolors.createColors(errColors)
  const isInk = (row: number, column: number): boolean =>
    (data[row]?.[column] ?? false) === errColors
  const lines: string[] = []
  for (let row = 0; row < size; row += 2) {
    let line = ''
    for (let column = 0; column < size; column++)
      line += halves[(isInk(row, column) ? 2 : 0) + (isInk(row + 1, column) ? 1 : 0)] ?? ''
    lines.push(colors.bgWhite(colors.black(line)))
  }
  return lines.join('\n')
}

// Neither, lower, upper, both.
const halves = [' ', '▄', '▀', '█']
