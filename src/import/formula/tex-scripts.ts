import { type FormulaNode, formulaText, partsOf } from './formula-node.ts'
import { largeOperators } from './tex-signs.ts'
import { joinTex, type Write } from './tex-writing.ts'

/** Writes what stands above, below and beside a base; undefined for other elements. */
export function texScripts(
  node: FormulaNode,
  write: Write,
  isEmpty: (node: FormulaNode) => boolean,
): string | undefined {
  const [base, first, second] = partsOf(node)
  if (!base || !first) return undefined
  const given = (part: FormulaNode | undefined) =>
    part && !isEmpty(part) ? write(part) : undefined
  switch (node.tag) {
    case 'msub':
      return scripted(based(write(base)), given(first), undefined)
    case 'msup':
      return scripted(based(write(base)), undefined, given(first))
    case 'msubsup':
      return scripted(based(write(base)), given(first), given(second))
    case 'munder':
      return accented(write(base), first, under) ?? limits(write(base), write(first), '')
    case 'mover':
      return accented(write(base), first, over) ?? limits(write(base), '', write(first))
    case 'munderover':
      return limits(write(base), given(first) ?? '', second ? (given(second) ?? '') : '')
    default:
      return undefined
  }
}

function scripted(base: string, below: string | undefined, above: string | undefined): string {
  // A prime is its own exponent.
  const prime = above !== undefined && /^(?:\\prime|'+)$/.test(above)
  const sub = below === undefined ? '' : `_${group(below)}`
  if (prime && below === undefined) return `${base}${above === '\\prime' ? "'" : above}`
  const sup = above === undefined ? '' : `^${group(above)}`
  return base + sub + sup
}

// One letter, digit or command needs no braces.
function group(tex: string): string {
  return /^[A-Za-z\d]$/.test(tex) ? tex : `{${tex}}`
}

function based(tex: string): string {
  const isOne = /^(?:[A-Za-z\d()[\]|]|\\[A-Za-z]+|\\math[a-z]+\{[A-Za-z\d]+\}|\d+)?$/.test(tex)
  return tex === '' ? '{}' : isOne ? tex : `{${tex}}`
}

function limits(base: string, below: string, above: string): string {
  const isLarge = largeOperators.has(base)
  const isIntegral = /^\\(?:i{1,3}|o)int$/.test(base)
  if (isLarge || isIntegral) {
    const command = isIntegral ? '\\limits' : ''
    const sub = below === '' ? '' : `_${group(below)}`
    return `${base}${command}${sub}${above === '' ? '' : `^${group(above)}`}`
  }
  const under = below === '' ? base : `\\underset{${below}}{${base}}`
  // A brace carries its own label.
  const isBrace = /^\\(?:over|under)brace\{/.test(base)
  if (isBrace) return base + (below === '' ? `^${group(above)}` : `_${group(below)}`)
  return above === '' ? under : `\\overset{${above}}{${under}}`
}

function accented(
  base: string,
  mark: FormulaNode,
  marks: Readonly<Record<string, string>>,
): string | undefined {
  const command = marks[formulaText(mark).trim()]
  if (command === undefined) return undefined
  // A bar over one letter is short.
  const isShort = /^(?:[A-Za-z]|\\[A-Za-z]+)$/.test(base)
  if (command === 'overline' && isShort) return `\\bar{${base}}`
  const wide = isShort ? command : (wideMarks[command] ?? command)
  return joinTex(`\\${wide}`, `{${base}}`)
}

const wideMarks: Readonly<Record<string, string>> = {
  hat: 'widehat',
  tilde: 'widetilde',
  vec: 'overrightarrow',
}

const over: Readonly<Record<string, string>> = {
  '^': 'hat',
  ˆ: 'hat',
  '\u0302': 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '\u0303': 'tilde',
  '¯': 'overline',
  '‾': 'overline',
  '\u0304': 'overline',
  '\u0305': 'overline',
  _: 'overline',
  '→': 'vec',
  '⃗': 'vec',
  '˙': 'dot',
  '.': 'dot',
  '\u0307': 'dot',
  '¨': 'ddot',
  '\u0308': 'ddot',
  ˇ: 'check',
  '\u030c': 'check',
  '˘': 'breve',
  '\u0306': 'breve',
  '´': 'acute',
  '\u0301': 'acute',
  '`': 'grave',
  '\u0300': 'grave',
  '⏞': 'overbrace',
}

const under: Readonly<Record<string, string>> = {
  _: 'underline',
  '¯': 'underline',
  '‾': 'underline',
  '̲': 'underline',
  '⏟': 'underbrace',
}
