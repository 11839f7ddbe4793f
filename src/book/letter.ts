import type { MdBlock, MdContainer, MdParagraph } from '../markdown/document.ts'
import type { Block } from './block.ts'
import type { Conversion } from './conversion.ts'
import { mdText } from './md-text.ts'
import { withoutDash } from './split-attribution.ts'

/**
 * Converts a letter and names its parts, where the author has not: what stands before the salutation is its date line
 * ("Harbour Street, 3 March"), a short last paragraph or one after a dash is its signature, and a short one before
 * that which ends in a comma ("Yours,") is its valediction.
 */
export function convertLetter(
  letter: MdContainer,
  conversion: Conversion,
  convert: (blocks: readonly MdBlock[], conversion: Conversion) => readonly Block[],
): readonly Block[] {
  const { children } = letter
  const names = new Map<MdBlock, string>()
  const salutation = children.slice(0, 3).find((block) => isLine(block, /[,:!]$/))
  if (salutation) {
    names.set(salutation, 'salutation')
    const before = children.slice(0, children.indexOf(salutation))
    before.filter((block) => isLine(block)).forEach((block) => names.set(block, 'date-line'))
  }
  const [beforeLast, last] = children.slice(-2)
  if (last && last !== salutation && isLine(last) && children.length > 2) {
    const isSigned = last.type === 'paragraph' && withoutDash(last.children) !== undefined
    const isClosed = beforeLast && beforeLast !== salutation && isLine(beforeLast, /,$/)
    if (isClosed) names.set(beforeLast, 'valediction')
    if (isSigned || isClosed) names.set(last, 'signature')
  }
  return convert(children, conversion).map((block, index) => {
    const source = children[index]
    const name = source && names.get(source)
    return name === undefined || block.classes ? block : { ...block, classes: [name] }
  })
}

// As long as an address may be.
const longestLine = 80

function isLine(block: MdBlock, ending?: RegExp): block is MdParagraph {
  if (block.type !== 'paragraph') return false
  const text = mdText(block.children).trim()
  return text.length <= longestLine && (ending?.test(text) ?? true)
}
