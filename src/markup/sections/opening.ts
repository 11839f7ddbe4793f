import { hasSeparateLetters, isRightToLeft } from '../../language/script.ts'
import { textContent, type Element, type TextNode } from '../tree/element.ts'
import { makeText } from '../tree/make-element.ts'

/**
 * The blocks of a chapter with a heading. The paragraph that opens the text gets the class
 * `opening`, and also `initial` when its first letter may be a large one. This is decided here for
 * both editions.
 */
export function markOpening(blocks: readonly Element[], language: string): readonly Element[] {
  const at = blocks.findIndex((block) => !isBeforeText(block))
  const block = blocks[at]
  if (!block || !isPlainParagraph(block)) return blocks
  const text = textContent(block)
  // An initial stands apart, which would break up letters that join.
  if (!hasSeparateLetters(text)) return blocks
  const hasInitial =
    text.length >= leastLength &&
    !isRightToLeft(language) &&
    !hasEarlyPicture(block) &&
    findInitialLetter(block) !== undefined
  const added = hasInitial ? ['opening', 'initial'] : ['opening']
  const classes = [...block.classes, ...added.filter((name) => !block.classes.includes(name))]
  const opening = { ...block, classes }
  return blocks.with(at, hasInitial ? withBrowserSpaces(opening) : opening)
}

// In characters: three lines on a phone, enough to stand beside a three-line initial.
const leastLength = 120

// A picture makes its line higher, so that the text would stand far below the head of an initial.
function hasEarlyPicture(element: Element): boolean {
  let length = 0
  const visit = (node: Element | TextNode): boolean => {
    if (length >= mostBeside) return false
    if (node.type === 'text') length += node.value.length
    else if (node.tag === 'img') return true
    return node.type === 'element' && node.children.some(visit)
  }
  return visit(element)
}

// In characters: about three lines of a wide page.
const mostBeside = 240

// An epigraph and a date line come before the text.
function isBeforeText({ tag, classes }: Element): boolean {
  return classes.includes('date-line') || (tag !== 'p' && classes.includes('epigraph'))
}

const otherParagraphs = ['math', 'speech', 'stage-direction']

function isPlainParagraph({ tag, classes }: Element): boolean {
  return tag === 'p' && !classes.some((name) => otherParagraphs.includes(name))
}

// French sets a narrow space after a guillemet. Browsers find no letter after it, and would enlarge
// the guillemet alone. After the usual no-break space they find the letter, or make no initial.
function withBrowserSpaces(element: Element): Element {
  const at = element.children.findIndex((child) => textOf(child).trim() !== '')
  const first = element.children[at]
  if (!first) return element
  const changed = first.type === 'element' ? withBrowserSpaces(first) : withNoBreakSpaces(first)
  return { ...element, children: element.children.with(at, changed) }
}

function withNoBreakSpaces(text: TextNode): TextNode {
  const [marks = ''] = /^[^\p{L}]*/u.exec(text.value) ?? []
  return makeText(
    marks.replace(/(?<=[«‹»›])[ \u202f\u2009]|[\u202f\u2009]/g, '\u00a0') +
      text.value.slice(marks.length),
  )
}

function textOf(node: Element | TextNode): string {
  return node.type === 'text' ? node.value : textContent(node)
}

/** The start of a text that may have an initial. */
export interface InitialLetter {
  /** Everything that is cut from the text, with the white space before it. */
  readonly whole: string
  /** Opening quotes and brackets before the letter, with the space that French puts after them. */
  readonly marks: string
  /** The letter with its accents. */
  readonly letter: string
}

/**
 * The letter of an element's text that may be its initial. It must be the first thing shown, after
 * opening marks in the same text. Undefined when a picture, a formula, code, a digit, a dash or a
 * note mark comes first, when the letter belongs to a formula (H₂O), in scripts that join their
 * letters, in Hebrew, because neither edition can set an initial at the right of its lines, and for
 * letters that reach below their line.
 */
export function findInitialLetter(element: Element): InitialLetter | undefined {
  const [first, second] = leavesOf(element)
  if (first?.type !== 'text') return undefined
  const initial = splitInitialLetter(first.value)
  if (!initial || !hasSeparateLetters(initial.letter)) return undefined
  if (isHebrew(initial.letter) || descends(initial.letter)) return undefined
  return initial.whole === first.value && second?.type === 'element' ? undefined : initial
}

function isHebrew(letter: string): boolean {
  return /\p{Script=Hebrew}/u.test(letter)
}

// Such a letter would reach down into the line below the initial: most letters of Georgian do.
function descends(letter: string): boolean {
  return /^[gjpqyþβγζημξρφχψдруфцщђјџ]|\p{Script=Georgian}/u.test(letter.normalize('NFD'))
}

/**
 * Splits the first letter, and the opening marks before it, from a text; undefined when the text
 * begins with something else.
 */
export function splitInitialLetter(text: string): InitialLetter | undefined {
  const [whole, marks = '', letter = ''] = firstLetter.exec(text) ?? []
  return whole === undefined ? undefined : { whole, marks, letter }
}

// The characters that browsers include in `::first-letter` (CSS Pseudo-Elements 4, § 2.2), so no
// dashes. The apostrophe is for a word that has lost its beginning.
const firstLetter =
  /^\s*((?:[“‘’„‚"'(\[¿¡][\u00a0\u202f\u2009]?|[«‹»›][ \u00a0\u202f\u2009]?)*)([\p{Lu}\p{Ll}\p{Lt}\p{Lo}]\p{M}*)/u

// The first two visible things in an element, text or not.
function leavesOf(element: Element): readonly (Element | TextNode)[] {
  const leaves: (Element | TextNode)[] = []
  const visit = (node: Element | TextNode): void => {
    if (leaves.length >= 2) return
    if (node.type === 'text') {
      // White space at the start of a line is not visible.
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
