import type { Span } from '../../diagnostics/diagnostic.ts'
import type { MdBlock, MdInline, MdVerseLine } from '../document/document.ts'
import type { VerseSourceLine, VerseToken } from '../syntax/tokens.ts'
import { isAttribution } from './attribution.ts'
import { attributesField, type Conversion } from '../text/conversion.ts'
import { readInlines } from './read-inlines.ts'

/**
 * Turns lines into stanzas. Emphasis may run over several lines of a stanza; each line then gets
 * its own emphasis node.
 */
export function convertVerse(
  token: VerseToken,
  line: number,
  span: Span,
  conversion: Conversion,
): readonly MdBlock[] {
  const stanzas = splitStanzas(token.lines)
  const credit = takeAttribution(stanzas)
  if (stanzas.length === 0) return []
  return [
    {
      type: 'verse',
      span,
      stanzas: stanzas.map((stanza) => convertStanza(stanza, line, conversion)),
      ...(credit && { attribution: convertAttribution(credit, line, conversion) }),
      ...attributesField(token.attributes, span, conversion),
    },
  ]
}

function splitStanzas(lines: readonly VerseSourceLine[]): VerseSourceLine[][] {
  const stanzas: VerseSourceLine[][] = []
  let stanza: VerseSourceLine[] = []
  for (const line of lines) {
    if (line.text === '') {
      stanza = []
    } else {
      if (stanza.length === 0) stanzas.push(stanza)
      stanza.push(line)
    }
  }
  return stanzas
}

// Takes off the last line when it is an attribution and verse comes before it.
function takeAttribution(stanzas: VerseSourceLine[][]): VerseSourceLine | undefined {
  const stanza = stanzas.at(-1)
  const last = stanza?.at(-1)
  if (!stanza || !last || !isAttribution.test(last.text)) return undefined
  if (stanza.length === 1 && stanzas.length === 1) return undefined
  stanza.pop()
  if (stanza.length === 0) stanzas.pop()
  return last
}

function convertAttribution(
  credit: VerseSourceLine,
  line: number,
  conversion: Conversion,
): readonly MdInline[] {
  const text = credit.text.replace(isAttribution, '')
  return readInlines(conversion.lines.place(text, line + credit.lineOffset), conversion)
}

function convertStanza(
  stanza: readonly VerseSourceLine[],
  line: number,
  conversion: Conversion,
): readonly MdVerseLine[] {
  const parts = stanza.map((part) => ({
    text: part.text,
    line: line + part.lineOffset,
    continues: part.continues,
  }))
  const inlines = readInlines(conversion.lines.join(parts), conversion, 'break')
  const indents = stanza.filter((part) => !part.continues).map((part) => part.indent)
  return splitLines(inlines).map((children, index) => ({
    indent: indents[index] ?? 0,
    children: stanza[0]?.emphasized ? emphasize(children) : children,
  }))
}

function emphasize(children: readonly MdInline[]): readonly MdInline[] {
  const [first] = children
  return first ? [{ type: 'emphasis', span: first.span, children }] : []
}

function splitLines(nodes: readonly MdInline[]): readonly (readonly MdInline[])[] {
  const lines: MdInline[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') {
      lines.push([])
    } else if ('children' in node && hasBreak(node.children)) {
      splitLines(node.children).forEach((children, index) => {
        if (index > 0) lines.push([])
        if (children.length > 0) lines.at(-1)?.push({ ...node, children })
      })
    } else {
      lines.at(-1)?.push(node)
    }
  }
  return lines
}

function hasBreak(nodes: readonly MdInline[]): boolean {
  return nodes.some(
    (node) => node.type === 'break' || ('children' in node && hasBreak(node.children)),
  )
}
