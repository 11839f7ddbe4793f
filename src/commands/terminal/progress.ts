import { textWidth } from '../../diagnostics/text-width.ts'
import type { Terminal } from './terminal.ts'

/** A line at the foot of the terminal that says what is being done. */
export interface ProgressLine {
  readonly show: (text: string) => void
  /** Takes the line away, so that something else can be written. */
  readonly clear: () => void
}

/** The progress line of a terminal; silent where nobody watches. */
export function progressLine(terminal: Terminal): ProgressLine {
  if (!terminal.interactive) return { show: () => {}, clear: () => {} }
  return {
    show: (text) => terminal.err(`\r\u001b[2K${fit(text, terminal.columns - 1)}`),
    clear: () => terminal.err('\r\u001b[2K'),
  }
}

function fit(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  let kept = ''
  for (const character of text) {
    if (textWidth(kept + character) >= columns) break
    kept += character
  }
  return `${kept}…`
}
