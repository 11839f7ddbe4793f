/**
 * TeX → MathML, for the ebook. In: a formula as the author wrote it. Out: a tree of presentation
 * MathML that needs no stylesheet, or what is wrong with the formula. It never throws.
 */
import { requirePackage } from '../packages/require-package.ts'
import { explainTexError } from './explain-tex-error.ts'
import type { MathElement, MathText } from './math-element.ts'
import { checkTex, type TexProblem } from './tex-rules.ts'

/** Whether a formula is inline or on lines of its own. */
export interface MathMlOptions {
  readonly display: boolean
}

/** A formula as a `math` element with its TeX as `alttext`, or what is wrong with it. */
export function texToMathml(
  tex: string,
  { display }: MathMlOptions,
): { readonly element: MathElement } | TexProblem {
  const problem = checkTex(tex)
  if (problem) return problem
  try {
    const root = temml().__renderToMathMLTree(tex, { ...settings, displayMode: display })
    return { element: mathOf(findMath(root), tex, display) }
  } catch (error) {
    return explainTexError(error, tex)
  }
}

// The part of temml that is used here; its own types leave the tree open.
interface Temml {
  __renderToMathMLTree(tex: string, options: Readonly<Record<string, unknown>>): TemmlNode
}
interface TemmlNode {
  /** Absent for a fragment. */
  readonly type?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly classes?: readonly string[]
  readonly style?: Readonly<Record<string, unknown>>
  readonly children?: readonly TemmlNode[]
}

const settings = {
  throwOnError: true,
  strict: false,
  trust: false,
  annotate: false,
  xml: false,
  wrap: 'none',
  maxExpand: 500,
  // In em; a page has no more room.
  maxSize: [50, 50],
}

// Loaded with the first formula, because most books have none.
let loaded: Temml | undefined
function temml(): Temml {
  // The package types its trees as `any`; the parts used here are typed above.
  return (loaded ??= requirePackage('temml') as Temml)
}

function findMath(node: TemmlNode): TemmlNode {
  if (node.type === 'math') return node
  const child = node.children?.find((child) => child.type === 'math' || child.children)
  if (!child) throw new Error('internal: temml made no element math')
  return findMath(child)
}

function mathOf(math: TemmlNode, tex: string, display: boolean): MathElement {
  return {
    type: 'element',
    tag: 'math',
    classes: [],
    attributes: { display: display ? 'block' : 'inline', alttext: tex },
    children: (math.children ?? []).map(convertNode),
  }
}

function convertNode(node: TemmlNode): MathElement | MathText {
  if (node.text !== undefined && !node.type) return { type: 'text', value: node.text }
  const tag = node.type && elements.has(node.type) ? node.type : 'mrow'
  const classes = node.classes ?? []
  const align = classes.includes('tml-left')
    ? 'left'
    : classes.includes('tml-right')
      ? 'right'
      : undefined
  const attributes = convertAttributes(node.attributes ?? {})
  const children = (node.children ?? []).map(convertNode)
  const level = takeLevel(tag, attributes)
  const element: MathElement = {
    type: 'element',
    tag,
    classes: tag === 'mtd' ? [...(align ? [align] : []), ...tightSides(node.style ?? {})] : [],
    attributes: {
      ...attributes,
      // MathML 3 readers use the attribute, MathML Core readers the stylesheet.
      ...(align && tag === 'mtd' && { columnalign: align }),
      ...convertStyle(tag, node.style ?? {}),
    },
    children: level && tag === 'mtd' ? [styled(level, children)] : children,
  }
  const made = lined(element)
  return level && tag !== 'mtd' ? styled(level, [made]) : made
}

// MathML Core has no `menclose`. A line above or below works everywhere as a stretched accent.
function lined(element: MathElement): MathElement {
  const { tag, attributes, children } = element
  const notation = attributes['notation']
  if (tag !== 'menclose' || (notation !== 'top' && notation !== 'bottom')) return element
  const [side, accent, line] =
    notation === 'top'
      ? (['mover', 'accent', '\u203e'] as const)
      : (['munder', 'accentunder', '_'] as const)
  const make = (
    tag: string,
    attributes: Readonly<Record<string, string>>,
    children: MathElement['children'],
  ): MathElement => ({ type: 'element', tag, classes: [], attributes, children })
  const stroke = make('mo', { stretchy: 'true' }, [{ type: 'text', value: line }])
  return make(side, { [accent]: 'true' }, [make('mrow', {}, children), stroke])
}

// In MathML 3, only `mstyle` may set these for its content; a table may also set `displaystyle`.
function takeLevel(
  tag: string,
  attributes: Record<string, string>,
): Readonly<Record<string, string>> | undefined {
  if (tag === 'mstyle' || tag === 'mtr') return undefined
  const level: Record<string, string> = {}
  for (const name of ['displaystyle', 'scriptlevel']) {
    const value = attributes[name]
    if (value === undefined || (name === 'displaystyle' && tag === 'mtable')) continue
    level[name] = value
    delete attributes[name]
  }
  return Object.keys(level).length > 0 ? level : undefined
}

function styled(
  attributes: Readonly<Record<string, string>>,
  children: MathElement['children'],
): MathElement {
  return { type: 'element', tag: 'mstyle', classes: [], attributes, children }
}

function convertAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => kept.has(name))
      .map(([name, value]) => [name, String(value)]),
  )
}

// The usual space between columns is that of the reader; what is closer is in the stylesheet.
function tightSides(style: Readonly<Record<string, unknown>>): readonly string[] {
  return ['left', 'right'].flatMap((side) => {
    const padding = style[side === 'left' ? 'paddingLeft' : 'paddingRight']
    return padding !== undefined && parseFloat(String(padding)) === 0 ? [`tight-${side}`] : []
  })
}

function convertStyle(
  tag: string,
  style: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  const styles: string[] = []
  for (const [written, value] of Object.entries(style)) {
    const name = written.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const text = inEm(String(value))
    if (!keptStyles.test(name) || !plainValue.test(text)) continue
    const attribute = colorAttributes.get(name)
    const isColumnSpace = tag === 'mtd' && /^padding-(?:left|right)$/.test(name)
    const isUsual = isColumnSpace && /^(?:0(?:em)?|0\.5em)$/.test(text)
    if (attribute !== undefined) attributes[attribute] = text
    else if (!isUsual) styles.push(`${name}:${text}`)
  }
  return { ...attributes, ...(styles.length > 0 && { style: styles.join(';') }) }
}

const colorAttributes = new Map([
  ['color', 'mathcolor'],
  ['background-color', 'mathbackground'],
])

// The library counts in the points of TeX at 12 points. A formula grows with its text.
const pointsInEm = 11.9552

function inEm(value: string): string {
  return value.replace(
    /(-?[\d.]+)pt\b/g,
    (_, points) => `${Math.round((Number(points) / pointsInEm) * 1e4) / 1e4}em`,
  )
}

// Presentation elements of MathML 3, without those that act or link.
const elements: ReadonlySet<string> = new Set(
  (
    'menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle ' +
    'msub msubsup msup mtable mtd mtext mtr munder munderover none'
  ).split(' '),
)

const kept: ReadonlySet<string> = new Set(
  (
    'accent accentunder columnalign columnlines columnspacing columnspan depth displaystyle fence form frame height ' +
    'largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rowlines rowspacing rowspan ' +
    'rspace scriptlevel separator stretchy symmetric voffset width'
  ).split(' '),
)

const keptStyles = /^(padding|border|color$|background-color$|width$|text-align$|math-)/
const plainValue = /^[\w#%. -]+$/
