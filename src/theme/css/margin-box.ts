/** The sixteen margin boxes of CSS Paged Media 3, § 6. */
export const marginBoxNames = [
  'top-left-corner',
  'top-left',
  'top-center',
  'top-right',
  'top-right-corner',
  'right-top',
  'right-middle',
  'right-bottom',
  'bottom-right-corner',
  'bottom-right',
  'bottom-center',
  'bottom-left',
  'bottom-left-corner',
  'left-bottom',
  'left-middle',
  'left-top',
] as const

export type MarginBoxName = (typeof marginBoxNames)[number]
