import { toPt, type Size } from '../edition/length.ts'

/** Sheets that printers at home and copy shops take, upright, the smallest first. */
export const sheetSizes = {
  letter: { width: toPt(8.5, 'in'), height: toPt(11, 'in') },
  a4: { width: toPt(210, 'mm'), height: toPt(297, 'mm') },
  legal: { width: toPt(8.5, 'in'), height: toPt(14, 'in') },
  tabloid: { width: toPt(11, 'in'), height: toPt(17, 'in') },
  a3: { width: toPt(297, 'mm'), height: toPt(420, 'mm') },
} as const satisfies Readonly<Record<string, Size>>

/** The name of a sheet. */
export type SheetName = keyof typeof sheetSizes

/** A sheet as it lies for two pages side by side. */
export interface LaidSheet extends Size {
  readonly name: SheetName
}

/** Turns a sheet so that two pages of a size stand best on it. */
export function laySheet(name: SheetName, page: Size): LaidSheet {
  const { width, height } = sheetSizes[name]
  const isWide = 2 * page.width >= page.height
  return isWide ? { name, width: height, height: width } : { name, width, height }
}

/** The smallest sheet that two pages of a size fit on; undefined when they fit on none. */
export function chooseSheet(page: Size): LaidSheet | undefined {
  const names = Object.keys(sheetSizes) as SheetName[] // the keys of a constant
  return names.map((name) => laySheet(name, page)).find((sheet) => fitScale(sheet, page) >= 1)
}

/** How much two pages side by side may grow or must shrink to fill a sheet; 1 when they just fit. */
export function fitScale(sheet: Size, page: Size): number {
  const scale = Math.min(sheet.width / (2 * page.width), sheet.height / page.height)
  return Math.abs(scale - 1) < slack ? 1 : scale
}

// Two pages of A5 are 0.7 mm narrower than A4, or wider by a hair when a program rounds.
const slack = 0.002
