import { type FormulaNode, formulaNode, formulaText, partsOf } from './formula-node.ts'

/** The letters, numbers and operators of a run of a formula of Word (ISO 29500-1, 22.1.2.87). */
export function mathRun(node: FormulaNode): readonly FormulaNode[] {
  const text = partsOf(node)
    .map((one) => (one.tag === 't' ? formulaText(one) : /^(?:br|tab|cr)$/.test(one.tag) ? ' ' : ''))
    .join('')
  const said = partsOf(node)
    .filter(({ tag }) => tag === 'rPr')
    .flatMap(partsOf)
  const valueOf = (name: string) => {
    const found = said.find(({ tag }) => tag === name)
    return found && (found.attributes['val'] ?? '')
  }
  const isWords = valueOf('nor') !== undefined && !/^(?:0|off|false)$/.test(valueOf('nor') ?? '')
  if (isWords) return text === '' ? [] : [formulaNode('mtext', [text])]
  const variant = scripts[valueOf('scr') ?? ''] ?? styles[valueOf('sty') ?? '']
  const isUpright = valueOf('sty') === 'p'
  return tokensOf(text, isUpright).map(([tag, value]) =>
    formulaNode(tag, [value], tag === 'mo' || !variant ? {} : { mathvariant: variant }),
  )
}

const scripts: Readonly<Record<string, string>> = {
  'double-struck': 'double-struck',
  script: 'script',
  fraktur: 'fraktur',
  'sans-serif': 'sans-serif',
  monospace: 'monospace',
}

const styles: Readonly<Record<string, string>> = { p: 'normal', b: 'bold', bi: 'bold-italic' }

// Upright letters side by side are one name: "sin".
function tokensOf(text: string, isUpright: boolean): readonly (readonly [string, string])[] {
  const pattern = isUpright ? /\p{L}+|\d+(?:[.,]\d+)*|\S/gu : /\d+(?:[.,]\d+)*|\S/gu
  return [...text.matchAll(pattern)].map(([token]): readonly [string, string] => {
    if (/^\d/.test(token)) return ['mn', token]
    return [/^\p{L}/u.test(token) || token === '∞' ? 'mi' : 'mo', token]
  })
}
