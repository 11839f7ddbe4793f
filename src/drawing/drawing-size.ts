import { parseLength } from '../edition/length.ts'

/**
 * The size of a drawing in CSS px, from the attributes of its root; both are 0 when it is
 * not visible.
 */
export function drawingSize(attributes: Readonly<Record<string, string>>): {
  readonly width: number
  readonly height: number
} {
  const box =
    attributes['viewBox']
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  const [, , boxWidth = 0, boxHeight = 0] = box.every(Number.isFinite) ? box : []
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  const width = pixels(attributes['width'])
  const height = pixels(attributes['height'])
  if (width === 0 || height === 0) return { width: 0, height: 0 }
  if (width && height) return { width, height }
  if (width) return { width, height: width / (ratio ?? 2) }
  if (height) return { width: height * (ratio ?? 2), height }
  return ratio ? { width: boxWidth, height: boxHeight } : { width: 300, height: 150 }
}

function pixels(length: string | undefined): number | undefined {
  if (length === undefined) return undefined
  const number = /^\s*[\d.]+\s*$/.test(length) ? Number(length) : undefined
  const points = parseLength(length)
  return number ?? (points === undefined ? undefined : points / 0.75)
}
