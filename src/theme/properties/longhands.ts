import { boxLonghands } from './box-longhands.ts'
import type { LonghandName } from './computed-values.ts'
import { fontLonghands } from './font-longhands.ts'
import type { Longhands } from './longhand.ts'
import { pagedLonghands } from './paged-longhands.ts'
import { textLonghands } from './text-longhands.ts'

/** Every property that a style is made of. */
export const longhands: Longhands<LonghandName> = {
  ...fontLonghands,
  ...textLonghands,
  ...boxLonghands,
  ...pagedLonghands,
}

/** Their names; those that others are computed from come first. */
export const longhandNames = Object.keys(longhands) as readonly LonghandName[]

/** Whether a property is one of them. */
export function isLonghand(property: string): property is LonghandName {
  return Object.hasOwn(longhands, property)
}
