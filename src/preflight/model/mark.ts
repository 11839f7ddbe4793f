import type { Pt, Size } from '../../edition/length.ts'
import type { ColorKind } from '../../printers/printer.ts'
import type { Area } from '../../drawing/area.ts'

/** A color that something on a page is painted in. */
export interface Color {
  readonly kind: ColorKind
  /** Whether an ICC profile, or another definition, says what it looks like. */
  readonly isProfiled: boolean
  /** The sum of its inks: 0 is paper, 1 is black, 4 is all four inks full. Absent when unknown. */
  readonly ink?: number
  /** How dark a neutral gray is, from 0 (paper) to 1 (black); absent for other colors. */
  readonly darkness?: number
  /** What a spot color is printed as where the press has no ink of its own for it. */
  readonly substitute?: ColorKind
  /** Whether it prints on every plate, as crop marks do. */
  readonly isRegistration: boolean
}

/** Something that is painted on a page. */
export type Mark = TextMark | StrokeMark | FillMark | ImageMark | ShadingMark

interface Painted {
  /** The rectangle around it, as far as nothing cuts it off. */
  readonly area: Area
  /** The colors in it; a pattern may have several. */
  readonly colors: readonly Color[]
}

/** A run of text. */
export interface TextMark extends Painted {
  readonly type: 'text'
  readonly text: string
  readonly font: string
  /** The size as printed. */
  readonly size: Pt
  /** Whether the run is drawn at all. */
  readonly isVisible: boolean
}

/** The outline of a shape, or a line. */
export interface StrokeMark extends Painted {
  readonly type: 'stroke'
  /** The width as printed. */
  readonly width: Pt
}

/** A shape filled with color. */
export interface FillMark extends Painted {
  readonly type: 'fill'
  /** The thickness of a rectangle that serves as a line; absent for other shapes. */
  readonly lineWidth?: Pt
}

/** A picture made of pixels. */
export interface ImageMark extends Painted {
  readonly type: 'image'
  readonly pixels: Size
  /** Pixels per inch as printed, in the direction that has fewer. */
  readonly resolution: number
  /** Whether a pixel has one bit: it is painted or not, or has one of two colors. */
  readonly isLineArt?: boolean
}

/** A smooth change of color. */
export interface ShadingMark extends Painted {
  readonly type: 'shading'
}

/** Whether a mark leaves anything on the paper. White over white does not. */
export function leavesInk(mark: Mark): boolean {
  if (mark.type === 'text' && !mark.isVisible) return false
  return mark.colors.length === 0 || mark.colors.some(({ ink }) => ink === undefined || ink > 0)
}
