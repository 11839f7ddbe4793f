/**
 * The formulas of Word → presentation MathML. In: an `m:oMath` element (ISO 29500-1, 22.1) as its
 * elements. Out: MathML of the same meaning. What has no form in MathML keeps its own name.
 */
import { type FormulaNode, formulaNode, formulaText, partsOf } from './formula-node.ts'
import { mathRun } from './omml-run.ts'

/** Makes MathML of a formula of Word. */
export function ommlToMathml(node: FormulaNode): FormulaNode {
  return formulaNode('math', rowOf(node))
}

function rowOf(node: FormulaNode): readonly FormulaNode[] {
  return partsOf(node).flatMap(elementsOf)
}

function elementsOf(node: FormulaNode): readonly FormulaNode[] {
  const { tag } = node
  if (tag === 'r') return mathRun(node)
  if (/Pr$/.test(tag) || skipped.has(tag)) return []
  const made = makers[tag]
  if (made) return [made(node)]
  // Elements around others, such as tracked insertions, and those that Word adds later.
  return partsOf(node).length > 0 || formulaText(node) === '' ? rowOf(node) : [node]
}

const skipped: ReadonlySet<string> = new Set(['del', 'moveFrom', 'bookmarkStart', 'bookmarkEnd'])

function part(node: FormulaNode, tag: string): FormulaNode {
  const found = partsOf(node).find((one) => one.tag === tag)
  return formulaNode('mrow', found ? rowOf(found) : [])
}

/** The value of a property; `other` when it is not said, '' when it is said to be nothing. */
function property(node: FormulaNode, name: string, other: string): string {
  const properties = partsOf(node).find(({ tag }) => tag === `${node.tag}Pr`)
  const found = properties && partsOf(properties).find(({ tag }) => tag === name)
  return found ? (found.attributes['val'] ?? '') : other
}

function isSaid(node: FormulaNode, name: string): boolean {
  return !/^(?:0|off|false|no)$/.test(property(node, name, 'off'))
}

function mark(text: string): FormulaNode {
  return formulaNode('mo', [text])
}

type Maker = (node: FormulaNode) => FormulaNode

const makers: Readonly<Record<string, Maker>> = {
  f: (node) => {
    const parts = [part(node, 'num'), part(node, 'den')]
    const kind = property(node, 'type', 'bar')
    const [above, below] = parts
    if (kind === 'lin' && above && below) return formulaNode('mrow', [above, mark('/'), below])
    return formulaNode('mfrac', parts, kind === 'noBar' ? { linethickness: '0' } : {})
  },
  rad: (node) => {
    const degree = part(node, 'deg')
    const isSquare = isSaid(node, 'degHide') || partsOf(degree).length === 0
    const inside = part(node, 'e')
    return isSquare ? formulaNode('msqrt', [inside]) : formulaNode('mroot', [inside, degree])
  },
  sSup: (node) => formulaNode('msup', [part(node, 'e'), part(node, 'sup')]),
  sSub: (node) => formulaNode('msub', [part(node, 'e'), part(node, 'sub')]),
  sSubSup: (node) =>
    formulaNode('msubsup', [part(node, 'e'), part(node, 'sub'), part(node, 'sup')]),
  sPre: (node) => {
    const scripts = formulaNode('msubsup', [
      formulaNode('mrow', []),
      part(node, 'sub'),
      part(node, 'sup'),
    ])
    return formulaNode('mrow', [scripts, part(node, 'e')])
  },
  nary,
  d: (node) =>
    formulaNode(
      'mfenced',
      partsOf(node).flatMap((one) => (one.tag === 'e' ? [formulaNode('mrow', rowOf(one))] : [])),
      {
        open: property(node, 'begChr', '('),
        close: property(node, 'endChr', ')'),
        separators: property(node, 'sepChr', '|'),
      },
    ),
  func: (node) => formulaNode('mrow', [part(node, 'fName'), part(node, 'e')]),
  limLow: (node) => formulaNode('munder', [part(node, 'e'), part(node, 'lim')]),
  limUpp: (node) => formulaNode('mover', [part(node, 'e'), part(node, 'lim')]),
  acc: (node) => formulaNode('mover', [part(node, 'e'), mark(property(node, 'chr', '\u0302'))]),
  bar: (node) => {
    const isUnder = property(node, 'pos', 'bot') === 'bot'
    return formulaNode(isUnder ? 'munder' : 'mover', [part(node, 'e'), mark('¯')])
  },
  groupChr: (node) => {
    const isOver = property(node, 'pos', 'bot') === 'top'
    return formulaNode(isOver ? 'mover' : 'munder', [
      part(node, 'e'),
      mark(property(node, 'chr', '⏟')),
    ])
  },
  m: (node) =>
    formulaNode(
      'mtable',
      partsOf(node).flatMap((row) =>
        row.tag === 'mr' ? [formulaNode('mtr', partsOf(row).map(cell))] : [],
      ),
    ),
  eqArr: (node) =>
    formulaNode(
      'mtable',
      partsOf(node).flatMap((row) => (row.tag === 'e' ? [formulaNode('mtr', [line(row)])] : [])),
    ),
  borderBox: (node) => formulaNode('menclose', [part(node, 'e')], { notation: 'box' }),
}

function cell(node: FormulaNode): FormulaNode {
  return formulaNode('mtd', rowOf(node))
}

// In the lines of an array of equations, `&` is where they are aligned.
function line(node: FormulaNode): FormulaNode {
  const parts = rowOf(node).filter((one) => one.tag !== 'mo' || formulaText(one) !== '&')
  return formulaNode('mtd', parts)
}

function nary(node: FormulaNode): FormulaNode {
  const sign = mark(property(node, 'chr', '∫'))
  const isBeside = property(node, 'limLoc', 'subSup') !== 'undOvr'
  const below = isSaid(node, 'subHide') ? formulaNode('mrow', []) : part(node, 'sub')
  const above = isSaid(node, 'supHide') ? formulaNode('mrow', []) : part(node, 'sup')
  const limits = formulaNode(isBeside ? 'msubsup' : 'munderover', [sign, below, above])
  return formulaNode('mrow', [limits, part(node, 'e')])
}
