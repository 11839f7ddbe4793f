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

/** Lines at the foot of the terminal, one for each thing that is being done. */
export interface ProgressLines {
  /** Adds a line. */
  readonly add: (text: string) => {
    readonly show: (text: string) => void
    readonly remove: () => void
  }
  /** Takes all lines away, so that something else can be written; they come back when one changes. */
  readonly clear: () => void
}

/** The progress lines of a terminal; silent where nobody watches. */
export function progressLines(terminal: Terminal): ProgressLines {
  if (!terminal.interactive)
    return { add: () => ({ show: () => {}, remove: () => {} }), clear: () => {} }
  const lines = new Set<{ text: string }>()
  let drawn = 0
  const clear = (): void => {
    // Up to the first line, and everything from there on away.
    if (drawn > 0) terminal.err(`\u001b[${drawn}A\r\u001b[J`)
    drawn = 0
  }
  const draw = (): void => {
    clear()
    for (const { text } of lines) terminal.err(`${fit(text, terminal.columns - 1)}\n`)
    drawn = lines.size
  }
  return {
    add(text) {
      const line = { text }
      lines.add(line)
      draw()
      return {
        show(now) {
          line.text = now
          draw()
        },
        remove() {
          lines.delete(line)
          draw()
        },
      }
    },
    clear,
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
