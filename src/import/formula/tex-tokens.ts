import { type FormulaNode, formulaText } from './formula-node.ts'
import { functionNames, texSign } from './tex-signs.ts'
import { joinTex, NotInTex } from './tex-writing.ts'

/** Writes a letter, a number, an operator or words; undefined for an element that holds others. */
export function texToken(node: FormulaNode): string | undefined {
  const text = formulaText(node).replace(/\s+/g, ' ').trim()
  switch (node.tag) {
    case 'mi':
      return identifier(text, node.attributes['mathvariant'])
    case 'mn':
      return styled(signsOf(text), node.attributes['mathvariant'])
    case 'mo':
      return functionNames.has(text) ? `\\${text}` : operator(text)
    case 'mtext':
    case 'ms':
      return words(formulaText(node).replace(/\s+/g, ' '))
    case 'mspace':
      return parseFloat(node.attributes['width'] ?? '0') > 0 ? '\\ ' : ''
    case 'annotation':
    case 'annotation-xml':
    case 'mprescripts':
    case 'none':
      return ''
    default:
      return undefined
  }
}

function identifier(text: string, variant: string | undefined): string {
  if (functionNames.has(text)) return `\\${text}`
  const letters = [...text]
  if (/^\d+$/.test(text)) return styled(text, variant)
  if (letters.length > 1 && letters.every((one) => /^[\p{L}\d .-]$/u.test(one))) {
    const isPlain = /^[A-Za-z\d]+$/.test(text)
    if (variant && variant !== 'normal') return styled(signsOf(text), variant)
    return isPlain ? `\\mathrm{${text}}` : words(text)
  }
  const isGreek = /^[Α-Ω]$/u.test(text)
  return variant === 'normal' && isGreek ? signsOf(text) : styled(signsOf(text), variant)
}

function operator(text: string): string {
  if (/^\p{L}{2,}$/u.test(text)) return `\\operatorname{${text}}`
  return signsOf(text)
}

function signsOf(text: string): string {
  return [...text].reduce((tex, letter) => joinTex(tex, signOf(letter)), '')
}

function signOf(letter: string): string {
  if (letter === ' ') return '\\ '
  const known = texSign(letter)
  if (known !== undefined) return known
  // Letters of other scripts are words.
  if (/\p{L}/u.test(letter) && letter.normalize('NFKC') === letter) return words(letter)
  throw new NotInTex(letter)
}

function styled(tex: string, variant: string | undefined): string {
  const command = variants[variant ?? '']
  return command === undefined || tex === '' ? tex : `\\${command}{${tex}}`
}

const variants: Readonly<Record<string, string>> = {
  normal: 'mathrm',
  bold: 'mathbf',
  'bold-italic': 'boldsymbol',
  'double-struck': 'mathbb',
  script: 'mathcal',
  'bold-script': 'mathcal',
  fraktur: 'mathfrak',
  'bold-fraktur': 'mathfrak',
  'sans-serif': 'mathsf',
  'bold-sans-serif': 'mathsf',
  monospace: 'mathtt',
}

function words(text: string): string {
  if (text === '') return ''
  if (text.trim() === '') return '\\ '
  if (/[\\$^~]/.test(text)) throw new NotInTex(text)
  return `\\text{${text.replace(/[%#&_{}]/g, '\\$&')}}`
}
