/**
 * TeX → shapes, for print. In: a formula and facts about the text around it. Out: a drawing without
 * fonts or ids, always the same for the same formula, or what is wrong with it. It never throws.
 */
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import type { Pt } from '../edition/length.ts'
import { explainTexError } from './explain-tex-error.ts'
import { setFormula } from './mathjax.ts'
import { outlineText, type TextFonts } from './outline-text.ts'
import { svgBody } from './svg-body.ts'
import { checkTex, type TexProblem } from './tex-rules.ts'

/** The text around a formula. */
export interface DrawingOptions {
  readonly display: boolean
  /** Font size of the text. */
  readonly size: Pt
  /** CSS color: `#000000`. */
  readonly color: string
  /** Faces for words in the formula, and for the height of its letters. */
  readonly faces: TextFonts['faces']
  /** BCP 47. */
  readonly language: string
}

/** A formula or a part of it, as shapes. */
export interface Drawing {
  /**
   * An SVG whose box is larger than the drawing by `overhang` on every side, because letters may
   * lean out.
   */
  readonly svg: string
  readonly width: Pt
  /** Above the baseline. */
  readonly height: Pt
  /** Below it. */
  readonly depth: Pt
  readonly overhang: Pt
}

/** A formula in one piece, and in the parts between possible line breaks. */
export interface FormulaDrawing extends Drawing {
  /** In order; a single part when the formula must not be broken. */
  readonly parts: readonly FormulaPart[]
}

export interface FormulaPart {
  readonly drawing: Drawing
  /** Space after the part, in points; it disappears when a line ends there. */
  readonly space: Pt
  /** The penalty for ending a line after the part. */
  readonly penalty: number
}

/** Draws a formula. */
export function texToDrawing(tex: string, options: DrawingOptions): FormulaDrawing | TexProblem {
  const problem = checkTex(tex)
  if (problem) return problem
  const { display, color, faces, language } = options
  const ratio = matchingScale(options)
  const size = options.size * ratio
  const fonts: TextFonts = { faces, scale: 1 / ratio, language }
  const key = [display, ratio, language, faces({})[0]?.id, tex].join('\n')
  let shapes = known.get(key)
  if (!shapes) {
    if (known.size >= mostKnown) known.clear()
    known.set(key, (shapes = drawShapes(tex, display, fonts)))
  }
  if ('error' in shapes) return shapes
  const { height, depth } = shapes
  const drawing = (strip: Strip): Drawing => ({
    svg: writeSvg(strip, height, depth).replaceAll('currentColor', color),
    width: ((strip.to - strip.from) * size) / 1000,
    height: (height * size) / 1000,
    depth: (depth * size) / 1000,
    overhang: (margin * size) / 1000,
  })
  return {
    ...drawing(shapes.whole),
    parts: shapes.strips.map((strip) => ({
      drawing: drawing(strip),
      space: (strip.space * size) / 1000,
      penalty: strip.penalty,
    })),
  }
}

// The x-height of MathJax's letters, in em. Formula letters get the x-height of the text, within
// limits.
const formulaXHeight = 0.431
const [leastScale, greatestScale] = [0.88, 1.2]

function matchingScale({ faces }: DrawingOptions): number {
  return formulaScale(faces({})[0]?.metrics.xHeight ?? 0)
}

/** The size of a formula as a share of that of its text, whose font has this x-height in em. */
export function formulaScale(xHeight: number): number {
  if (!(xHeight > 0)) return 1
  return Math.min(greatestScale, Math.max(leastScale, xHeight / formulaXHeight))
}

/** A formula in thousandths of an em, without a color yet. */
interface Shapes {
  readonly height: number
  readonly depth: number
  readonly whole: Strip
  readonly strips: readonly Strip[]
}
interface Strip {
  readonly body: string
  readonly from: number
  readonly to: number
  readonly space: number
  readonly penalty: number
}

// A cache: pages are set several times before their numbers are known, and short formulas recur.
const known = new Map<string, Shapes | TexProblem>()
const mostKnown = 5000

function drawShapes(tex: string, display: boolean, fonts: TextFonts): Shapes | TexProblem {
  try {
    const measure = (text: string, style: string) => outlineText(text, style, fonts).advance
    const { svg, tree } = setFormula(withoutTag(tex), display, measure)
    const box = String(svg.attributes['viewBox'] ?? '')
      .split(' ')
      .map(Number)
    const [left = NaN, top = NaN, width = NaN, total = NaN] = box
    if (![left, top, width, total].every(Number.isFinite)) return tooLarge
    if (Math.max(width, total) > largest) return tooLarge
    const content = contentOf(svg)
    const body = svgBody(content, fonts)
    const whole = { body, from: left, to: left + width, space: 0, penalty: 0 }
    const strips = display ? [whole] : (stripsOf(content, tree, whole, fonts) ?? [whole])
    return { height: -top, depth: total + top, whole, strips }
  } catch (error) {
    const { error: problem, hint } = explainTexError(error, tex)
    if (problem !== 'cannot be read') return { error: problem, hint }
    return {
      error: 'cannot be drawn for print',
      hint: 'use only commands of LaTeX and its AMS packages',
    }
  }
}

// In thousandths of an em; wider than any sheet.
const largest = 200_000
const tooLarge: TexProblem = { error: 'is larger than any page', hint: 'give smaller lengths' }

/**
 * The number that `\tag` gives a formula; undefined for none. The typesetter puts it in the margin.
 */
export function tagOf(tex: string): string | undefined {
  const match = tagCommand.exec(tex)
  if (!match) return undefined
  return match[1] === '*' ? match[2] : `(${match[2] ?? ''})`
}

const tagCommand = /\\tag(\*?)\s*\{([^{}\\$]*)\}/

function withoutTag(tex: string): string {
  return tex.replace(tagCommand, '')
}

// svg > g that flips the y-axis > g of the formula > its parts
function contentOf(svg: LiteElement): LiteElement['children'] {
  const turned = svg.children[0]
  return turned && 'children' in turned ? turned.children : []
}

// TeX breaks lines after relations and binary operators at the outermost level (TeXbook, ch. 14).
const relation = { space: 5000 / 18, penalty: 500 }
const binary = { space: 4000 / 18, penalty: 700 }
const [binaryClass, relationClass] = [2, 3]

function stripsOf(
  content: LiteElement['children'],
  tree: MmlNode,
  whole: Strip,
  fonts: TextFonts,
): readonly Strip[] | undefined {
  const math = content[0]
  if (content.length !== 1 || !math || !('children' in math)) return undefined
  const nodes = (tree.childNodes[0] as MmlNode | undefined)?.childNodes ?? []
  if (nodes.length !== math.children.length || nodes.length < 3) return undefined
  const strips: Strip[] = []
  let start = 0
  let from = whole.from
  nodes.forEach((node, index) => {
    const texClass = texClassOf(node)
    const next = math.children[index + 1]
    const kind =
      texClass === relationClass ? relation : texClass === binaryClass ? binary : undefined
    const isLast = next === undefined
    if (!isLast && (!kind || index === 0 || texClassOf(nodes[index + 1]) === relationClass)) return
    const end = isLast ? whole.to : leftOf(next)
    const body = svgBody(math.children.slice(start, index + 1), fonts)
    const space = isLast || !kind ? 0 : kind.space
    strips.push({ body, from, to: end - space, space, penalty: kind?.penalty ?? 0 })
    start = index + 1
    from = end
  })
  return strips
}

function texClassOf(node: unknown): number | undefined {
  return (node as MmlNode | undefined)?.texClass ?? undefined
}

function leftOf(node: LiteElement['children'][number]): number {
  if (!('attributes' in node)) return 0
  const match = /^translate\(\s*(-?[\d.]+)/.exec(String(node.attributes['transform'] ?? ''))
  return Number(match?.[1] ?? 0)
}

// In thousandths of an em.
const margin = 120

function writeSvg({ body, from, to }: Strip, height: number, depth: number): string {
  const box = [from - margin, -height - margin, to - from + 2 * margin, height + depth + 2 * margin]
  const [x, y, width, total] = box.map((value) => Math.round(value * 10) / 10)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="${x} ${y} ${width} ${total}">` +
    `<g fill="currentColor" transform="scale(1,-1)">${body}</g></svg>`
  )
}
