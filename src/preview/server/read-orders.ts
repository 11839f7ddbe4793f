import { isReader } from '../../edition/readers.ts'
import type { PreviewWish } from '../model/preview-wish.ts'
import { mostInSight, type PageRange } from '../model/page-range.ts'
import type { SourcePlace } from '../model/page-picture.ts'

/** What the reader chose to look at; undefined when it is not said properly. */
export function readWish(body: unknown): PreviewWish | undefined {
  if (!isRecord(body)) return undefined
  const { print, ebook, theme, reader } = body
  const words = { print, ebook, theme, reader }
  if (reader !== undefined && !(isShortText(reader) && isReader(reader))) return undefined
  if (Object.values(words).some((word) => word !== undefined && !isShortText(word)))
    return undefined
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined))
}

/** The place that the reader wants opened; undefined when it is not said properly. */
export function readPlace(body: unknown): SourcePlace | undefined {
  if (!isRecord(body)) return undefined
  const { file, line, column } = body
  if (!isShortText(file) || !isCount(line) || !isCount(column)) return undefined
  return { file, line, column }
}

/** The pages that the reader looks at; undefined when they are not said properly, or are many. */
export function readSight(body: unknown): PageRange | undefined {
  if (!isRecord(body)) return undefined
  const { first, last } = body
  if (!isIndex(first) || !isIndex(last)) return undefined
  return last >= first && last - first < mostInSight ? { first, last } : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isShortText(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length > 0 && value.length < 1000 && !value.includes('\0')
  )
}

function isIndex(value: unknown): value is number {
  return value === 0 || isCount(value)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value < 1e7
}
