import picocolors from 'picocolors'
import type { Severity } from './codes.ts'

/** A text in the color of a severity; as it is when there are no colors. */
export function paintSeverity(severity: Severity, text: string, colors: boolean): string {
  const { red, yellow, cyan } = picocolors.createColors(colors)
  return { error: red, warning: yellow, info: cyan }[severity](text)
}
