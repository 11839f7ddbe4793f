import { describe, expect, it } from 'vitest'
import type { Diagnostic, Span } from '../../src/diagnostics/diagnostic.ts'
import type { MdBlock, MdInline, MdText } from '../../src/markdown/document/document.ts'
import {
  smartenBlocks,
  smartenBlocksWithChanges,
  smartenInlines,
} from '../../src/markdown/punctuation/smart-punctuation.ts'
const at = (line: number, column: number, length: number): Span => ({
  file: 'a.md',
  start: { line, column },
  end: { line, column: column + length },
})
const span = at(1, 1, 0)
const text = (value: string, line = 1): MdText => ({
  type: 'text',
  value,
  span: at(line, 1, value.length),
})
const em = (...children: readonly MdInline[]): MdInline => ({ type: 'emphasis', span, children })
const code = (value: string): MdInline => ({ type: 'inlineCode', span, value })
const spanned = (pairs: Record<string, string>, ...children: readonly MdInline[]): MdInline => ({
  type: 'span',
  span,
  attributes: { classes: [], pairs },
  children,
})
const p = (...children: readonly (string | MdInline)[]): MdBlock => ({
  type: 'paragraph',
  span,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
const verse = (...stanzas: readonly (readonly string[])[]): MdBlock => ({
  type: 'verse',
  span,
  stanzas: stanzas.map((lines) => lines.map((line) => ({ indent: 0, children: [text(line)] }))),
})
const heading = (value: string): MdBlock => ({
  type: 'heading',
  depth: 1,
  span,
  children: [text(value)],
})

function setInlines(language: string, ...inlines: readonly MdInline[]): string {
  return plain(smartenInlines(inlines, language))
}

function set(...blocks: readonly MdBlock[]): {
  readonly lines: readonly string[]
  readonly reported: readonly Diagnostic[]
} {
  const reported: Diagnostic[] = []
  const smart = smartenBlocks(blocks, 'en', (diagnostic) => reported.push(diagnostic))
  return { lines: smart.flatMap(linesOf), reported }
}

function linesOf(block: MdBlock): readonly string[] {
  if (block.type === 'verse') return block.stanzas.flat().map((line) => plain(line.children))
  if (block.type === 'blockquote' || block.type === 'container')
    return block.children.flatMap(linesOf)
  if (block.type === 'list') return block.items.flatMap((item) => item.children.flatMap(linesOf))
  if (block.type === 'table') return block.rows.flat().map((cell) => plain(cell.children))
  if (block.type === 'code') return [block.value]
  return block.type === 'paragraph' || block.type === 'heading' ? [plain(block.children)] : []
}

function plain(inlines: readonly MdInline[]): string {
  return inlines
    .map((inline) =>
      'value' in inline ? inline.value : 'children' in inline ? plain(inline.children) : '',
    )
    .join('')
}

describe('a paragraph that is parted into nodes', () => {
  it('has quotations that open in one and close in another', () => {
    expect(setInlines('en', text('"'), em(text('Never!"')), text(' he said.'))).toBe(
      '“Never!” he said.',
    )
    expect(setInlines('en', em(text('"Never')), text('," he said.'))).toBe('“Never,” he said.')
    expect(setInlines('en', text('the '), em(text('boys')), text("' hats"))).toBe('the boys’ hats')
    expect(setInlines('en', text('I don'), em(text("'t")), text(' know'))).toBe('I don’t know')
  })

  it('reads the mark after a note by the word before the note', () => {
    const note: MdInline = { type: 'footnoteReference', span, label: '1' }
    expect(setInlines('en', text('"So it was'), note, text('" -- he said'))).toBe(
      '“So it was” – he said',
    )
  })

  it('sets notes and descriptions of images for themselves', () => {
    const note: MdInline = { type: 'inlineNote', span, children: [text('"Aside."')] }
    const image: MdInline = { type: 'image', url: 'a--b.png', span, children: [text("It's 'it'")] }
    expect(setInlines('en', text('"So'), note, text(' it is"'))).toBe('“So“Aside.” it is”')
    expect(setInlines('en', text('see '), image)).toBe('see It’s ‘it’')
  })

  it('keeps code, keys and addresses as typed, and reads them as words', () => {
    expect(setInlines('en', text('"'), code('a "b" -- c...'), text('"'))).toBe('“a "b" -- c...”')
    const key: MdInline = { type: 'phrase', tag: 'kbd', span, children: [text("'")] }
    expect(setInlines('en', text('press '), key, text(" and it's done"))).toBe(
      "press ' and it’s done",
    )
    const url = 'https://example.org/a--b?c="d"'
    const link: MdInline = { type: 'link', url, span, children: [text(url)] }
    expect(setInlines('en', link, text(' "ok"'))).toBe(`${url} “ok”`)
  })

  it('keeps what was escaped', () => {
    const literal: MdText = { ...text('"'), literal: true }
    expect(setInlines('en', text('a 12'), literal, text(' "record"'))).toBe('a 12" “record”')
  })

  it('has the marks of its own language in a span', () => {
    const french = spanned({ lang: 'fr' }, text('"Oui!"'))
    expect(setInlines('en', text('"He said '), french, text('," she said.'))).toBe(
      '“He said «\u202fOui\u202f!\u202f»,” she said.',
    )
    expect(
      setInlines('fr', text('"Il dit '), spanned({ lang: 'en' }, text('"Yes!"')), text('"')),
    ).toBe('«\u202fIl dit “Yes!”\u202f»')
  })

  it('keeps nodes that do not change as the same objects', () => {
    const paragraph = p('Nothing here', em(text('or here.')))
    expect(smartenBlocks([paragraph], 'en', () => {})[0]).toBe(paragraph)
  })
})

describe('speech over several paragraphs', () => {
  it('opens in each and closes in the last', () => {
    const { lines, reported } = set(p('"One.'), p('"Two.'), p('"Three." He sat.'))
    expect(lines).toEqual(['“One.', '“Two.', '“Three.” He sat.'])
    expect(reported).toEqual([])
  })

  it('does so for speech within speech and in single marks', () => {
    expect(set(p(`"'One.`), p(`"'Two,' he said." So it was.`)).reported).toEqual([])
    const { lines, reported } = set(p("'It's one."), p("'It's the boys' turn.'"))
    expect(lines).toEqual(['‘It’s one.', '‘It’s the boys’ turn.’'])
    expect(reported).toEqual([])
  })

  it('may have a verse or a quotation in its midst', () => {
    const { lines, reported } = set(
      p('"This is how it goes:'),
      verse(['Low is the moon,', 'and "late" the hour.']),
      p('or so I heard," she said.'),
    )
    expect(lines.at(-1)).toBe('or so I heard,” she said.')
    expect(reported).toEqual([])
  })

  it('may end in the last stanza', () => {
    const { lines, reported } = set(
      p('He sang:'),
      verse(["'Low is the moon,", "it's late."], ["The boat's away.'"]),
    )
    expect(lines.slice(1)).toEqual(['‘Low is the moon,', 'it’s late.', 'The boat’s away.’'])
    expect(reported).toEqual([])
  })

  it('may open on each line of a verse', () => {
    const { lines, reported } = set(
      verse(['"Low is the moon,', '"and late the hour,', '"and all are gone."']),
    )
    expect(lines).toEqual(['“Low is the moon,', '“and late the hour,', '“and all are gone.”'])
    expect(reported).toEqual([])
  })

  it('may open on each line of a letter', () => {
    const lines: MdText = {
      ...text('"Yours, "Ann."'),
      places: [{ offset: 8, position: { line: 2, column: 1 } }],
    }
    expect(set(p(lines))).toEqual({ lines: ['“Yours, “Ann.”'], reported: [] })
  })

  it('may go on after a heading, and in the next file', () => {
    expect(set(p('"One.'), heading('Two'), p('"Two." He sat.')).reported).toEqual([])
    expect(set(p('"One.'), p('"Two.')).reported).toEqual([])
  })
})

describe('a quotation that lacks an end', () => {
  it('is reported as quotes/not-closed at its mark', () => {
    const { lines, reported } = set(p('He said, "I will not.'), p('Then he left.'))
    expect(lines[0]).toBe('He said, “I will not.')
    expect(reported).toEqual([
      {
        code: 'quotes/not-closed',
        severity: 'warning',
        message: 'The quotation that begins "I will not. is never closed.',
        span: at(1, 10, 1),
        hints: [
          'type the closing mark where it ends',
          'if the speech goes on in the next paragraph, begin that with an opening mark',
        ],
      },
    ])
  })

  it('is reported as quotes/not-opened when it closes only', () => {
    const { lines, reported } = set(p('I will not," he said.'))
    expect(lines).toEqual(['I will not,” he said.'])
    expect(reported).toEqual([
      {
        code: 'quotes/not-opened',
        severity: 'warning',
        message: 'The closing mark after I will not," has no opening mark.',
        span: at(1, 12, 1),
        hints: ['type the opening mark where the quotation begins'],
      },
    ])
  })

  it('is the first of two when a speech begins before the last has ended', () => {
    const { lines, reported } = set(p('"I will, he said. "You too."'))
    expect(lines).toEqual(['“I will, he said. “You too.”'])
    expect(reported.map(({ span }) => span?.start.column)).toEqual([1])
  })

  it('is found on the line where it stands', () => {
    const broken: MdText = {
      ...text('One line and a "quotation.'),
      span: { file: 'a.md', start: { line: 4, column: 1 }, end: { line: 5, column: 17 } },
      places: [{ offset: 9, position: { line: 5, column: 1 } }],
    }
    expect(set(p(broken)).reported[0]?.span).toEqual(at(5, 7, 1))
  })

  it('is reported in a single-quoted book too', () => {
    const { reported } = set(p("'Yes,' he said."), p("'No, she said."), p('They left.'))
    expect(reported.map(({ code, span }) => [code, span?.start.column])).toEqual([
      ['quotes/not-closed', 1],
    ])
  })

  it('is not told of apostrophes, titles or cells', () => {
    const cell = (value: string) => ({ type: 'tableCell' as const, span, children: [text(value)] })
    const table: MdBlock = {
      type: 'table',
      span,
      align: [],
      rows: [[cell("the '90s"), cell("'Tis")]],
    }
    expect(set(heading("'Tis late"), table, p("The boys' 'ouse.")).reported).toEqual([])
  })
})

describe('the list of judgements', () => {
  it('has what could be meant otherwise, with place, reason and context', () => {
    const { changes } = smartenBlocksWithChanges([p(`"It's 5'10" - 'tis true-"`)], 'en', () => {})
    expect(
      changes.map(({ span, before, after, reason }) => [span.start.column, before, after, reason]),
    ).toEqual([
      [8, "'", '′', 'a prime after a number'],
      [11, '"', '″', 'a prime after a number'],
      [13, '-', '–', 'a hyphen between spaces stands for a dash'],
      [15, "'", '’', 'an apostrophe at the start of a word'],
      [24, '-', '—', 'a hyphen stands for a dash where speech breaks off'],
    ])
    expect(changes[3]?.context).toBe(`"It's 5'10" - 'tis true-"`)
  })

  it('has no plain quotes, apostrophes, ellipses', () => {
    expect(
      smartenBlocksWithChanges([p(`"It's... well, 'so' -- or not."`)], 'en', () => {}).changes,
    ).toEqual([])
  })
})

describe('blocks', () => {
  it('are set in their own language, and code is not', () => {
    const quote: MdBlock = {
      type: 'blockquote',
      span,
      attributes: { classes: [], pairs: { lang: 'de' } },
      children: [p('"Ja"'), { type: 'code', span, value: '"no"--' }],
    }
    const item = { type: 'listItem' as const, span, children: [p('"a"')] }
    const list: MdBlock = {
      type: 'list',
      span,
      ordered: false,
      start: 1,
      tight: true,
      items: [item],
    }
    expect(set(quote, list).lines).toEqual(['„Ja“', '"no"--', '“a”'])
  })
})
