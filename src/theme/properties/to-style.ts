import type { Pt } from '../../edition/length.ts'
import type { ComputedValues, LineHeight, Side } from './computed-values.ts'
import type { Border, Edges, Style } from './style.ts'
/** The computed values of all properties as the typesetter reads them. */
export function toStyle(values: ComputedValues, language: string): Style {
  const {
    'background-color': background,
    'initial-letter': initial,
    content,
    'font-size': size,
  } = values
  return {
    display: values.display,
    fontFamily: values['font-family'],
    fontSize: size,
    fontStyle: values['font-style'],
    fontWeight: values['font-weight'],
    fontVariantCaps: values['font-variant-caps'],
    fontVariantNumeric: values['font-variant-numeric'],
    fontVariantLigatures: values['font-variant-ligatures'],
    fontFeatureSettings: values['font-feature-settings'],
    fontKerning: values['font-kerning'],
    lineHeight: lineHeightOf(values['line-height'], size),
    color: values.color,
    ...(background !== 'transparent' && { backgroundColor: background }),
    textAlign: values['text-align'],
    textAlignLast: values['text-align-last'],
    textIndent: values['text-indent'],
    letterSpacing: values['letter-spacing'],
    wordSpacing: values['word-spacing'],
    textTransform: values['text-transform'],
    textDecorationLine: values['text-decoration-line'],
    verticalAlign: values['vertical-align'],
    whiteSpace: values['white-space'],
    overflowWrap: values['overflow-wrap'],
    textWrap: values['text-wrap'],
    hyphens: values.hyphens,
    hyphenateLimitChars: values['hyphenate-limit-chars'],
    hyphenateLimitLines: values['hyphenate-limit-lines'],
    hyphenateLimitLast: values['hyphenate-limit-last'],
    hangingPunctuation: values['hanging-punctuation'],
    widows: values.widows,
    orphans: values.orphans,
    margin: edges((side) => values[`margin-${side}`]),
    padding: edges((side) => values[`padding-${side}`]),
    border: edges((side) => border(values, side)),
    width: values.width,
    height: values.height,
    maxWidth: values['max-width'],
    maxHeight: values['max-height'],
    breakBefore: values['break-before'],
    breakAfter: values['break-after'],
    breakInside: values['break-inside'],
    page: values.page,
    listStyleType: values['list-style-type'],
    float: values.float,
    ...(initial !== 'normal' && { initialLetter: initial }),
    borderCollapse: values['border-collapse'],
    stringSet: values['string-set'],
    ...(content !== 'normal' && { content }),
    language,
  }
}

/** Baseline to baseline, in points. */
export function lineHeightOf(lineHeight: LineHeight, fontSize: Pt): Pt {
  return lineHeight.type === 'factor' ? lineHeight.value * fontSize : lineHeight.value
}

function edges<T>(of: (side: Side) => T): Edges<T> {
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') }
}

// CSS Backgrounds 3, § 3.3: without a style there is no width.
function border(values: ComputedValues, side: Side): Border {
  const style = values[`border-${side}-style`]
  return {
    width: style === 'none' ? 0 : values[`border-${side}-width`],
    style,
    color: values[`border-${side}-color`],
  }
}
