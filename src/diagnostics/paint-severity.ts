import picocolors from 'picocolors'
import type { Severity } from './codes.ts'

/** Paints a text in the color of a severity; leaves it as it is when colors are off. */
export function paintSeverity(severity: Severity, text: string, colors: boolean): string {
  const { red, yellow, cyan } = picocolors.createColors(colors)
  return { error: red, warning: yellow, info: cyan }[severity](text)
}
