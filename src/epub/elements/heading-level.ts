import type { Element } from '../../markup/tree/element.ts'

/** The level of a heading from its tag, 1 to 6; undefined for other elements. */
export function headingLevel({ tag }: Element): number | undefined {
  const level = /^h([1-6])$/.exec(tag)?.[1]
  return level === undefined ? undefined : Number(level)
}
