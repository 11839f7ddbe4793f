/**
 * Presentation MathML → TeX. In: a formula as its elements. Out: TeX that our books read, or nothing
 * when an element or a sign has no form in it. It guesses nothing.
 */
import { type FormulaNode, formulaText, partsOf } from './formula-node.ts'
import { texMatrix } from './tex-matrix.ts'
import { texScripts } from './tex-scripts.ts'
import { texToken } from './tex-tokens.ts'
import { joinTex, NotInTex } from './tex-writing.ts'

/** Writes a formula in TeX; undefined when it cannot. */
export function mathmlToTex(node: FormulaNode): string | undefined {
  try {
    const tex = write(node).trim()
    return tex === '' || tex.includes('$') ? undefined : tex
  } catch (error) {
    if (error instanceof NotInTex) return undefined
    throw error
  }
}

function write(node: FormulaNode): string {
  const token = texToken(node)
  if (token !== undefined) return token
  const scripts = texScripts(node, write, isEmpty)
  if (scripts !== undefined) return scripts
  const [first, second] = partsOf(node)
  switch (node.tag) {
    case 'mfrac':
      return fraction(node)
    case 'msqrt':
      return `\\sqrt{${row(node)}}`
    case 'mroot':
      return `\\sqrt[${second ? write(second) : ''}]{${first ? write(first) : ''}}`
    case 'mfenced':
      return fenced(node)
    case 'mtable':
      return texMatrix(node, write)
    case 'menclose':
      return node.attributes['notation'] === 'box' ? `\\boxed{${row(node)}}` : missing(node)
    case 'semantics':
      return first ? write(first) : ''
    case 'mrow':
    case 'math':
    case 'mstyle':
    case 'mpadded':
    case 'mtd':
    case '':
      return row(node)
    default:
      return missing(node)
  }
}

function missing({ tag }: FormulaNode): never {
  throw new NotInTex(tag)
}

function row(node: FormulaNode): string {
  const parts = partsOf(node)
  const [first] = parts
  const last = parts.at(-1)
  // Brackets around something tall grow with it.
  const isFenced = parts.length > 2 && fenceOf(first) === 'open' && fenceOf(last) === 'close'
  const inside = isFenced ? parts.slice(1, -1) : parts
  if (isFenced && first && last && inside.some(isTall)) {
    const [only] = inside
    if (inside.length === 1 && only?.tag === 'mtable') {
      return texMatrix(only, write, formulaText(first).trim(), formulaText(last).trim())
    }
    return `\\left${write(first)}${joined(inside)}\\right${write(last)}`
  }
  return joined(parts)
}

function joined(parts: readonly FormulaNode[]): string {
  return parts.reduce((tex, part) => joinTex(tex, write(part)), '')
}

function fenceOf(node: FormulaNode | undefined): 'open' | 'close' | undefined {
  if (node?.tag !== 'mo') return undefined
  const sign = formulaText(node).trim()
  if (/^[([{⟨⌈⌊]$/u.test(sign)) return 'open'
  return /^[)\]}⟩⌉⌋]$/u.test(sign) ? 'close' : undefined
}

function isTall(node: FormulaNode): boolean {
  const tall = /^(?:mfrac|mtable|munder|mover|munderover|msqrt|mroot)$/
  return tall.test(node.tag) || partsOf(node).some(isTall)
}

function fraction(node: FormulaNode): string {
  const [above, below] = partsOf(node).map(write)
  const isBare = /^0(?:\.0*)?(?:[a-z]+|%)?$/.test(node.attributes['linethickness'] ?? '')
  const [a = '', b = ''] = [above, below]
  if (isBare) return `{${joinTex(joinTex(a, ' \\atop '), b)}}`
  return `\\frac{${a}}{${b}}`
}

function fenced(node: FormulaNode): string {
  const { open = '(', close = ')', separators = ',' } = node.attributes
  const parts = partsOf(node)
  const [only] = parts
  const inner = only && innermost(only)
  if (parts.length === 1 && inner?.tag === 'mtable') return texMatrix(inner, write, open, close)
  const signs = [...separators.replace(/\s+/g, '')]
  const body = parts.reduce((tex, part, index) => {
    const separator = index === 0 ? '' : (signs[index - 1] ?? signs.at(-1) ?? '')
    return joinTex(tex + (separator === '' ? '' : sign(separator)), write(part))
  }, '')
  const grows = parts.some(isTall) || open === '' || close === ''
  if (!grows) return joinTex(sign(open), body) + sign(close)
  const fence = (written: string) => (written === '' ? '.' : sign(written))
  return `${joinTex(`\\left${fence(open)}`, body)}\\right${fence(close)}`
}

function innermost(node: FormulaNode): FormulaNode {
  const parts = partsOf(node)
  const [only] = parts
  return node.tag === 'mrow' && parts.length === 1 && only ? innermost(only) : node
}

function sign(written: string): string {
  return texToken({ tag: 'mo', attributes: {}, children: [written] }) ?? ''
}

function isEmpty(node: FormulaNode): boolean {
  return formulaText(node).trim() === '' && write(node) === ''
}
