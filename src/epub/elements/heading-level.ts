import type { Element } from '../../markup/element.ts'

/** The level of a heading as it is written, 1 to 6; undefined for what is no heading. */
export function headingLevel({ tag }: Element): number | undefined {
  const level = /^h([1-6])$/.exec(tag)?.[1]
  return level === undefined ? undefined : Number(level)
}
