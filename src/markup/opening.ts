import { hasSeparateLetters } from '../language/script.ts'
import { textContent, type Element, type TextNode } from './element.ts'
import { makeText } from './make-element.ts'

/**
 * The blocks of a section with a heading, the paragraph that its text opens with marked as
 * `opening`, and as `initial` where its first letter may be a large one. Here it is settled for
 * both editions.
 */
export function markOpening(blocks: readonly Element[]): readonly Element[] {
  const at = blocks.findIndex((block) => !isBeforeText(block))
  const block = blocks[at]
  if (!block || !isPlainParagraph(block)) return blocks
  const text = textContent(block)
  // Set apart, letters that join would come to pieces.
  if (!hasSeparateLetters(text)) return blocks
  const hasInitial = text.length >= leastLength && findInitialLetter(block) !== undefined
  const added = hasInitial ? ['opening', 'initial'] : ['opening']
  const classes = [...block.classes, ...added.filter((name) => !block.classes.includes(name))]
  const opening = { ...block, classes }
  return blocks.with(at, hasInitial ? withBrowserSpaces(opening) : opening)
}

// Characters: three lines on a telephone, which an initial of three lines stands beside.
const leastLength = 120

// An epigraph and a date line stand before the text.
function isBeforeText({ tag, classes }: Element): boolean {
  return classes.includes('date-line') || (tag !== 'p' && classes.includes('epigraph'))
}

const otherParagraphs = ['math', 'speech', 'stage-direction']

function isPlainParagraph({ tag, classes }: Element): boolean {
  return tag === 'p' && !classes.some((name) => otherParagraphs.includes(name))
}

// Browsers find no letter behind the narrow space that French sets after a guillemet, and would
// make the mark alone the initial; behind the common no-break space they find it, or make none.
function withBrowserSpaces(element: Element): Element {
  const at = element.children.findIndex((child) => textOf(child).trim() !== '')
  const first = element.children[at]
  if (!first) return element
  const changed = first.type === 'element' ? withBrowserSpaces(first) : withNoBreakSpaces(first)
  return { ...element, children: element.children.with(at, changed) }
}

function withNoBreakSpaces(text: TextNode): TextNode {
  const [marks = ''] = /^[^\p{L}]*/u.exec(text.value) ?? []
  return makeText(marks.replace(/[\u202f\u2009]/g, '\u00a0') + text.value.slice(marks.length))
}

function textOf(node: Element | TextNode): string {
  return node.type === 'text' ? node.value : textContent(node)
}

/** How a text begins that may have an initial. */
export interface InitialLetter {
  /** All that is taken off the text, with white space before it. */
  readonly whole: string
  /**
   * Quotes and brackets that open before the letter, with the space that French puts after them.
   */
  readonly marks: string
  /** With its accents. */
  readonly letter: string
}

/**
 * The letter of an element's text that may be its initial: the first of all that stands there,
 * after opening marks of the same text. Undefined where a picture, a formula, code, a digit, a dash
 * or the mark of a note comes first, where the letter belongs to a formula (H₂O), and in scripts
 * that join their letters.
 */
export function findInitialLetter(element: Element): InitialLetter | undefined {
  const [first, second] = leavesOf(element)
  if (first?.type !== 'text') return undefined
  const initial = splitInitialLetter(first.value)
  if (!initial || !hasSeparateLetters(initial.letter)) return undefined
  return initial.whole === first.value && second?.type === 'element' ? undefined : initial
}

/**
 * Parts the first letter from a text, and the opening marks before it; undefined where none begins
 * it.
 */
export function splitInitialLetter(text: string): InitialLetter | undefined {
  const [whole, marks = '', letter = ''] = firstLetter.exec(text) ?? []
  return whole === undefined ? undefined : { whole, marks, letter }
}

// What browsers take for `::first-letter` (CSS Pseudo-Elements 4, § 2.2), so dashes are no opening
// marks. The apostrophe is that of a word that has lost its beginning.
const firstLetter =
  /^\s*((?:[“‘’«‹»›„‚"'(\[¿¡][\u00a0\u202f\u2009]?)*)([\p{Lu}\p{Ll}\p{Lt}\p{Lo}]\p{M}*)/u

// The first two things that an element shows, text or not.
function leavesOf(element: Element): readonly (Element | TextNode)[] {
  const leaves: (Element | TextNode)[] = []
  const visit = (node: Element | TextNode): void => {
    if (leaves.length >= 2) return
    if (node.type === 'text') {
      // White space shows nothing where a line begins.
      if (leaves.length > 0 ? node.value !== '' : node.value.trim() !== '') leaves.push(node)
    } else if (isPlain(node)) node.children.forEach(visit)
    else leaves.push(node)
  }
  element.children.forEach(visit)
  return leaves
}

const plainTags: ReadonlySet<string> = new Set(
  'a abbr b cite em i mark small span strong u'.split(' '),
)

function isPlain({ tag, classes }: Element): boolean {
  return plainTags.has(tag) && !classes.includes('noteref')
}
