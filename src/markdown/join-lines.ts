/**
 * Chinese and Japanese have no spaces between words. So where a line of the source ends between two
 * of their characters, the text goes on without one (CSS Text 4, § 4.1.3, segment breaks).
 */
import type { MdBlock, MdInline, MdText } from './document/document.ts'
import { lineEndSpace } from './punctuation/neighbor.ts'
import { replaceInBlocks, replaceInInlines } from './punctuation/replace-text.ts'
import {
  collectInlineStretches,
  collectStretches,
  type TextStretch,
} from './punctuation/text-stretch.ts'

/**
 * The blocks without the spaces that stand for line ends between Chinese or Japanese characters.
 */
export function joinLines(blocks: readonly MdBlock[], language: string): readonly MdBlock[] {
  return replaceInBlocks(blocks, joinedTexts(collectStretches(blocks, language)))
}

/** Like `joinLines`, for the inlines of one paragraph or title. */
export function joinInlineLines(
  inlines: readonly MdInline[],
  language: string,
): readonly MdInline[] {
  return replaceInInlines(inlines, joinedTexts(collectInlineStretches(inlines, language)))
}

function joinedTexts(stretches: readonly TextStretch[]): ReadonlyMap<MdText, MdText> {
  const joined = new Map<MdText, MdText>()
  for (const stretch of stretches) {
    if (!hasWide.test(stretch.text)) continue
    stretch.parts.forEach(({ node, start }, index) => {
      const next = stretch.parts[index + 1]?.node
      const dropped = [...node.value.matchAll(/ /g)]
        .map((space) => space.index)
        .filter((at) => isLineEnd(stretch.text.charAt(start + at), at, node, next))
        .filter((at) => touchWide(stretch, start + at))
      if (dropped.length > 0) joined.set(node, withoutCharacters(node, dropped))
    })
  }
  return joined
}

// Whether a space of a node stands for the end of a line. Nothing follows the last one in its node,
// so there the place of the next node tells.
function isLineEnd(space: string, at: number, node: MdText, next: MdText | undefined): boolean {
  if (space === lineEndSpace) return true
  if (at !== node.value.length - 1 || !next) return false
  const last = node.places?.at(-1)?.position ?? node.span.start
  return next.span.start.line > last.line
}

function touchWide({ text, language }: TextStretch, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at + 1, at + 3)
  const hasMarks = withoutSpaces.test(language)
  return hasMarks
    ? endsWideOrMark.test(before) && startsWideOrMark.test(after)
    : endsWide.test(before) && startsWide.test(after)
}

// The places behind a character that is dropped move to the left.
function withoutCharacters(node: MdText, dropped: readonly number[]): MdText {
  const left = (offset: number) => offset - dropped.filter((at) => at < offset).length
  const value = [...dropped]
    .reverse()
    .reduce((text, at) => text.slice(0, at) + text.slice(at + 1), node.value)
  const places = node.places?.map(({ offset, position }) => ({ offset: left(offset), position }))
  return { ...node, value, ...(places && { places }) }
}

const withoutSpaces = /^(?:zh|ja|yue|wuu|lzh|ii)(?:-|$)/i
// Wide characters of UAX #11 except Hangul: Korean has spaces between words.
const wide =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Yi}\\u3000-\\u303f\\u30fb\\u30fc\\uff01-\\uff60'
// Marks that are as wide as an ideograph in Chinese and Japanese only.
const marks = '“”‘’"\'…—–·'
const hasWide = new RegExp(`[${wide}]`, 'u')
const endsWide = new RegExp(`[${wide}]$`, 'u')
const startsWide = new RegExp(`^[${wide}]`, 'u')
const endsWideOrMark = new RegExp(`[${wide}${marks}]$`, 'u')
const startsWideOrMark = new RegExp(`^[${wide}${marks}]`, 'u')
