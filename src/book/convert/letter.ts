import type {
  MdBlock,
  MdContainer,
  MdInline,
  MdParagraph,
} from '../../markdown/document/document.ts'
import type { Block } from '../model/block.ts'
import type { SectionConversion } from './section-conversion.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { withoutDash } from './split-attribution.ts'
import { typedLines } from './typed-lines.ts'

type Line = readonly MdInline[]

/** A block of a letter, with the name of its part. */
interface LetterPart {
  readonly block: MdBlock
  readonly name?: 'date-line' | 'salutation' | 'valediction' | 'signature'
}

/**
 * Converts a letter, and names its parts where the author did not. Text before the salutation is
 * the date line ("Harbour Street, 3 March"). A short last paragraph or line is the signature when
 * it follows a dash, or a line that ends in a comma ("Yours,"). The line before the signature is
 * the valediction. These parts keep their typed lines.
 */
export function convertLetter(
  letter: MdContainer,
  conversion: SectionConversion,
  convert: (blocks: readonly MdBlock[], conversion: SectionConversion) => readonly Block[],
): readonly Block[] {
  const { opening, rest } = partOpening(letter.children)
  const end = rest.findIndex(isPostscript)
  const body = end < 0 ? rest : rest.slice(0, end)
  const parts: readonly LetterPart[] = [
    ...opening,
    ...partClosing(body, opening.length > 0),
    ...rest.slice(body.length).map((block) => ({ block })),
  ]
  const blocks = convert(
    parts.map(({ block }) => block),
    conversion,
  )
  return blocks.map((block, index) => {
    const name = parts[index]?.name
    return name === undefined || block.classes ? block : { ...block, classes: [name] }
  })
}

// Everything up to the salutation, which must be one of the first lines.
function partOpening(blocks: readonly MdBlock[]): {
  readonly opening: readonly LetterPart[]
  readonly rest: readonly MdBlock[]
} {
  for (const [at, block] of blocks.slice(0, 3).entries()) {
    const found = isLine(block, salutationEnd) ? { salutation: block } : partSalutation(block)
    if (!found) continue
    const before = blocks
      .slice(0, at)
      .map((line): LetterPart =>
        isLine(line) ? { block: withTypedLines(line), name: 'date-line' } : { block: line },
      )
    return {
      opening: [...before, { block: found.salutation, name: 'salutation' }],
      rest: [...(found.text ? [found.text] : []), ...blocks.slice(at + 1)],
    }
  }
  return { opening: [], rest: blocks }
}

// Splits a salutation from the text below it in the same paragraph. The author ended its line
// although the next word still had room there.
function partSalutation(
  block: MdBlock,
): { readonly salutation: MdBlock; readonly text?: MdBlock } | undefined {
  const lines = linesOf(block)
  const [first = [], second = []] = lines
  const next = /^\S+/.exec(textOf(second))?.[0]
  const longest = Math.max(...lines.map((line) => textOf(line).length))
  if (next === undefined || !isShort(first) || !salutationEnd.test(textOf(first))) return undefined
  if (textOf(first).length + 1 + next.length > longest) return undefined
  return {
    salutation: paragraphOf(block, [first]),
    text: paragraphOf(block, lines.slice(1), ' '),
  }
}

function partClosing(blocks: readonly MdBlock[], isOpened: boolean): readonly LetterPart[] {
  const last = blocks.at(-1)
  const before = blocks.slice(0, -1)
  const asTyped = (name?: LetterPart['name']) => (block: MdBlock) => ({
    block: withTypedLines(block),
    ...(name && { name }),
  })
  const plain = before.map((block) => ({ block }))
  if (!last) return plain
  const beforeLast = before.at(-1)
  const isNamed = isNamedSignature(last)
  const isClosed = beforeLast !== undefined && isLine(beforeLast, isNamed ? closingEnd : /,$/)
  if (isClosed && isLine(last)) {
    const signature = isNamed ? { block: last } : asTyped('signature')(last)
    return [...plain.slice(0, -1), asTyped('valediction')(beforeLast), signature]
  }
  const parted = closingLines(linesOf(last))
  if (parted) {
    const { text, valediction, signature } = parted
    const part = (lines: readonly Line[], name: LetterPart['name']): LetterPart[] =>
      lines.length === 0 ? [] : [{ block: paragraphOf(last, lines), ...(name && { name }) }]
    return [
      ...plain,
      ...(text.length > 0 ? [{ block: paragraphOf(last, text, ' ') }] : []),
      ...part(valediction, 'valediction'),
      ...part(signature, 'signature'),
    ]
  }
  const isSigned = (isOpened || before.length > 0) && isLine(last) && beginsWithDash(last.children)
  return [...plain, isSigned ? asTyped('signature')(last) : { block: last }]
}

/** The lines at the end of the last paragraph that close a letter, and the text above them. */
interface Closing {
  readonly text: readonly Line[]
  readonly valediction: readonly Line[]
  readonly signature: readonly Line[]
}

// Short lines at the end, such as "Yours," and names. They follow the end of a sentence, or stand
// alone.
function closingLines(lines: readonly Line[]): Closing | undefined {
  const from = lines.findIndex((_, index) => {
    const closing = lines.slice(index)
    const before = lines[index - 1]
    return (
      closing.length <= mostClosingLines &&
      closing.every(isShort) &&
      (before === undefined || sentenceEnd.test(textOf(before)))
    )
  })
  if (from < 0 || lines.length < 2) return undefined
  const text = lines.slice(0, from)
  const closing = lines.slice(from)
  const comma = closing.findLastIndex((line) => textOf(line).endsWith(','))
  const signed = closing.findIndex(beginsWithDash)
  const name = signed >= 0 ? signed : comma + 1
  const valediction = closing.slice(0, name)
  const signature = closing.slice(name)
  const isSigned = signature.length > 0 && signature.every(comma < 0 ? isTitle : isName)
  if (!isSigned || valediction.some((line) => /[.!?…]\s/.test(textOf(line)))) return undefined
  return { text, valediction, signature }
}

function isPostscript(block: MdBlock): boolean {
  return block.type === 'paragraph' && /^(?:P\.?\s?)+S\b/.test(mdText(block.children))
}

// The length limit for a line of an address.
const longestLine = 80
// Shorter lines were broken on purpose, not because they were full. The second number limits how
// many lines close a letter.
const longestShortLine = 40
const mostClosingLines = 6

const salutationEnd = /[,:!]$/
const closingEnd = /[\p{L}\p{M},’]$/u
const sentenceEnd = /[.!?…]["'”’»)]*$/

function isLine(block: MdBlock, ending?: RegExp): block is MdParagraph {
  if (block.type !== 'paragraph') return false
  const text = mdText(block.children).trim()
  return text.length <= longestLine && (ending?.test(text) ?? true)
}

// `[Ann]{.signature}` alone.
function isNamedSignature(block: MdBlock): boolean {
  const [only, ...others] = block.type === 'paragraph' ? block.children : []
  return others.length === 0 && only?.attributes?.classes.includes('signature') === true
}

function isShort(line: Line): boolean {
  return textOf(line).length <= longestShortLine
}

// A name such as "Ann", "Ann A.", "van der Berg" or "— Ann", not part of a sentence.
function isName(line: Line): boolean {
  const text = textOf(line)
  if (beginsWithDash(line)) return true
  return /^\p{Lu}/u.test(text)
    ? !/[!?…;:]$/.test(text)
    : /^[^.!?…;:\s]+(?: [^.!?…;:\s]+){0,2}$/.test(text)
}

// A name alone: it begins with a capital and has no final stop, except after an initial.
function isTitle(line: Line): boolean {
  return beginsWithDash(line) || /^\p{Lu}.*(?:[^.!?…;:]|\b\p{Lu}\.)$/u.test(textOf(line))
}

function beginsWithDash(line: Line): boolean {
  return withoutDash(line) !== undefined
}

function textOf(line: Line): string {
  return mdText(line).trim()
}

function linesOf(block: MdBlock): readonly Line[] {
  return block.type === 'paragraph' && !block.attributes ? typedLines(block.children) : []
}

function withTypedLines(block: MdBlock): MdBlock {
  const lines = linesOf(block)
  return lines.length > 1 ? paragraphOf(block, lines) : block
}

// Makes a paragraph from lines, joined by line breaks or by spaces.
function paragraphOf(
  { span }: MdBlock,
  lines: readonly Line[],
  between: 'break' | ' ' = 'break',
): MdParagraph {
  const children = lines.flatMap((line, index): Line => {
    const end = lines[index - 1]?.at(-1)?.span.end
    if (!end) return line
    const place = { file: span.file, start: end, end }
    return between === 'break'
      ? [{ type: 'break', span: place }, ...line]
      : [{ type: 'text', span: place, value: between }, ...line]
  })
  return { type: 'paragraph', span, children }
}
