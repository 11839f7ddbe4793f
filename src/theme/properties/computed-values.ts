import type { Pt } from '../../edition/length.ts'
import type { Border, Edges, Style } from './style.ts'
import type { Color } from '../css/color.ts'
import type { Extent } from '../css/extent.ts'
/** The value of every property that a style is made of, by its name in CSS. */
export type ComputedValues = {
  readonly 'font-size': Pt
  readonly 'font-family': Style['fontFamily']
  readonly 'font-style': Style['fontStyle']
  readonly 'font-weight': number
  readonly 'font-variant-caps': Style['fontVariantCaps']
  readonly 'font-variant-numeric': Style['fontVariantNumeric']
  readonly 'font-variant-ligatures': Style['fontVariantLigatures']
  readonly 'font-feature-settings': Style['fontFeatureSettings']
  readonly 'font-kerning': Style['fontKerning']
  readonly 'line-height': LineHeight
  readonly color: Color
  readonly 'background-color': Color | 'transparent'
  readonly 'text-align': Style['textAlign']
  readonly 'text-align-last': Style['textAlignLast']
  readonly 'text-indent': Extent
  readonly 'letter-spacing': Pt
  readonly 'word-spacing': Pt
  readonly 'text-transform': Style['textTransform']
  readonly 'text-decoration-line': Style['textDecorationLine']
  readonly 'vertical-align': Pt
  readonly 'white-space': Style['whiteSpace']
  readonly 'overflow-wrap': Style['overflowWrap']
  readonly 'text-wrap': Style['textWrap']
  readonly hyphens: Style['hyphens']
  readonly 'hyphenate-limit-chars': Style['hyphenateLimitChars']
  readonly 'hyphenate-limit-lines': number
  readonly 'hyphenate-limit-last': Style['hyphenateLimitLast']
  readonly 'hanging-punctuation': boolean
  readonly widows: number
  readonly orphans: number
  readonly display: Style['display']
  readonly width: Style['width']
  readonly height: Style['height']
  readonly 'max-width': Style['maxWidth']
  readonly 'max-height': Style['maxHeight']
  readonly 'break-before': Style['breakBefore']
  readonly 'break-after': Style['breakAfter']
  readonly 'break-inside': Style['breakInside']
  readonly page: string
  readonly 'list-style-type': string
  readonly float: Style['float']
  readonly 'initial-letter': NonNullable<Style['initialLetter']> | 'normal'
  readonly 'border-collapse': Style['borderCollapse']
  readonly 'string-set': Style['stringSet']
  readonly content: NonNullable<Style['content']> | 'normal'
} & { readonly [S in Side as `margin-${S}`]: Extent | 'auto' } & {
  readonly [S in Side as `padding-${S}`]: Extent
} & { readonly [S in Side as `border-${S}-width`]: Pt } & {
  readonly [S in Side as `border-${S}-style`]: Border['style']
} & { readonly [S in Side as `border-${S}-color`]: Color }

/** A side of a box. */
export type Side = keyof Edges<unknown>

/** A factor is inherited as such and applied to each element's own font size. */
export type LineHeight =
  | { readonly type: 'factor'; readonly value: number }
  | { readonly type: 'length'; readonly value: Pt }

/** The name of a property that a style has one value of. */
export type LonghandName = keyof ComputedValues
