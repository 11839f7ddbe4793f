import type { ElementOrigin } from '../paged-book/origin.ts'
import { codeBreaks } from '../words/code-breaks.ts'
import type { WordBreak } from '../words/word-break.ts'
import { wordBreaks } from '../words/word-breaks.ts'
import type { TextPiece } from './inline-piece.ts'

/** Breaks inside a token, the text between two spaces. Its parts are code or prose. */
export function tokenBreaks(
  segments: readonly { readonly text: string; readonly piece: TextPiece }[],
): readonly WordBreak[] {
  const text = segments.map((segment) => segment.text).join('')
  if (!segments.some(({ piece }) => isCode(piece))) return wordBreaks(text)
  let end = 0
  const stretches = segments.map((segment) => {
    const start = end
    end += segment.text.length
    return { start, end, text: segment.text, isCode: isCode(segment.piece) }
  })
  const inCode = joined(stretches).filter((stretch) => stretch.isCode)
  const inProse = wordBreaks(text).filter(
    ({ at }) => !inCode.some((stretch) => at > stretch.start && at < stretch.end),
  )
  const added = inCode.flatMap(({ start, text: code }) =>
    codeBreaks(code).map((found) => ({ ...found, at: start + found.at })),
  )
  return [...inProse, ...added].sort((a, b) => a.at - b.at)
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isCode: boolean
}

// The colors of code part a name from its dot, but it is one name.
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const stretch of stretches) {
    const last = found.at(-1)
    if (last?.isCode !== stretch.isCode) found.push(stretch)
    else found.splice(-1, 1, { ...last, end: stretch.end, text: last.text + stretch.text })
  }
  return found
}

/** Whether text is code: it is inside a code element, at any depth. */
export function isCode({ origin }: TextPiece): boolean {
  return isCodeElement(origin) || (origin.parent !== undefined && isCodeElement(origin.parent))
}

function isCodeElement({ element }: ElementOrigin): boolean {
  return codeTags.has(element.tag)
}

const codeTags: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt'])
