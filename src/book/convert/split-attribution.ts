import type { MdBlock, MdInline } from '../../markdown/document/document.ts'

/** Splits the last line off a quotation when it begins with an em dash: it names the source. */
export function splitAttribution(blocks: readonly MdBlock[]): {
  readonly quoted: readonly MdBlock[]
  readonly attribution?: readonly MdInline[]
} {
  const last = blocks.at(-1)
  if (blocks.length < 2 || last?.type !== 'paragraph') return { quoted: blocks }
  const attribution = withoutDash(last.children)
  return attribution ? { quoted: blocks.slice(0, -1), attribution } : { quoted: blocks }
}

/** The inlines without their leading em dash; undefined when they have none. */
export function withoutDash(inlines: readonly MdInline[]): readonly MdInline[] | undefined {
  const [first, ...rest] = inlines
  if (first?.type !== 'text') return undefined
  const match = /^\s*[—―]\s*(?![—―])/.exec(first.value)
  if (!match) return undefined
  const value = first.value.slice(match[0].length)
  return value === '' ? rest : [{ ...first, value }, ...rest]
}
