import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { FormulaPiece } from '../lists/inline-piece.ts'
import type { FaceStyle } from '../../math/outline-text.ts'
import { type FormulaDrawing, texToDrawing } from '../../math/tex-to-drawing.ts'
import type { TexProblem } from '../../math/tex-rules.ts'
import { type Report, diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Element } from '../../markup/tree/element.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { Color } from '../../theme/css/color.ts'

/** The formula of a `math` element; undefined when it cannot be drawn, which is reported. */
export function formulaPiece(
  styled: StyledElement,
  context: TypesetContext,
): FormulaPiece | undefined {
  const drawing = drawFormula(styled, context)
  if (!drawing) return undefined
  const alt = styled.element.attributes['alttext'] ?? ''
  return {
    type: 'formula',
    parts: drawing.parts,
    alt,
    font: context.textStyle(styled.style).font,
    rise: styled.style.verticalAlign,
    origin: context.originOf(styled.element),
  }
}

/** Draws the formula of a `math` element in the size of the surrounding text. */
export function drawFormula(
  { element, style }: StyledElement,
  context: TypesetContext,
): FormulaDrawing | undefined {
  const tex = element.attributes['alttext'] ?? ''
  const drawing = texToDrawing(tex, {
    display: element.attributes['display'] === 'block',
    size: style.fontSize,
    color: cssColor(style.color),
    language: style.language,
    faces: (face) => context.textStyle(variantOf(style, face)).fonts,
  })
  if (!('error' in drawing)) return drawing
  reportOnce(element, drawing, context.report)
  return undefined
}

// Pages are set more than once until their numbers are known.
const reported = new WeakMap<Report, Set<string>>()

function reportOnce(element: Element, { error, hint }: TexProblem, report: Report): void {
  const tex = element.attributes['alttext'] ?? ''
  const known = reported.get(report) ?? new Set<string>()
  reported.set(report, known)
  if (known.has(tex)) return
  known.add(tex)
  const message = `The formula "${tex}" ${error}.`
  report(diagnostic('math/syntax', message, { span: element.span, hints: [hint] }))
}

const variants = new WeakMap<Style, Map<string, Style>>()

// Words in a formula are upright, whatever the text around it; `\textit` makes them italic.
function variantOf(style: Style, { bold = false, italic = false }: FaceStyle): Style {
  const known = variants.get(style) ?? new Map<string, Style>()
  variants.set(style, known)
  const key = `${bold} ${italic}`
  const made: Style = known.get(key) ?? {
    ...style,
    fontStyle: italic ? 'italic' : 'normal',
    ...(bold && { fontWeight: 700 }),
  }
  known.set(key, made)
  return made
}

function cssColor({ r, g, b }: Color): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}
