import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../src/typeset/lines/break-lines.ts'
import { defaultLineBreakOptions } from '../../../src/typeset/lines/line-break-options.ts'
import { breakParagraph, type Paragraph } from '../../../src/typeset/text/paragraph.ts'
import { runtReason } from '../../../src/typeset/set-lines/runt.ts'
import { textStyles } from '../../../src/typeset/words/text-style.ts'
import { fakeFonts } from '../../support/fake-fonts.ts'
import { el, styled } from '../../theme/styled.ts'
import { someElement } from '../../support/origins.ts'

/** Justified text of 10 points, half an em a letter, a quarter a space; `|` ends a line. */
function paragraph(text: string, measure: number): Paragraph {
  const { style } = styled('p { font-size: 10pt; text-align: justify; hyphens: manual }', el('p'))
  const textStyle = textStyles(fakeFonts())(style)
  const pieces = text
    .split('|')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, text: line, style: textStyle, origin: someElement },
    ])
  return breakParagraph(pieces, { style, measure })
}

function lastWords({ list, breakings }: Paragraph): string {
  const line = breakings[0]?.lines.at(-1)
  return list.contents
    .slice((line?.start ?? 0) + 1)
    .flatMap((content) => (content?.type === 'word' && content.part === 0 ? content.word.text : []))
    .join(' ')
}

describe('runtReason', () => {
  it('tells how wide the word spaces of the best other way would be', () => {
    const short = paragraph('aaaa bbbb cccc dddd ee', 88)
    expect(lastWords(short)).toBe('ee')
    expect(runtReason(short, 0)).toEqual({
      type: 'looseLines',
      lines: 1,
      widest: expect.closeTo((88 - 60) / 2 / 2.5, 0),
    })
  })

  it('tells when the line before would end in a hyphen', () => {
    const short = paragraph('aaaa bbbb dddd\u00adeeee ff', 86)
    expect(lastWords(short)).toBe('ff')
    expect(runtReason(short, 0)).toEqual({ type: 'lastHyphen' })
  })

  it('tells when the author ended the line before', () => {
    expect(runtReason(paragraph('aaaa bbbb|cc', 88), 0)).toEqual({ type: 'lineBreak' })
  })

  it('tells when there is no other way', () => {
    expect(runtReason(paragraph('aaaaaaaaaa bb', 50), 0)).toEqual({ type: 'noOther' })
  })

  it('tells when the pages ask for another number of lines', () => {
    const short = paragraph('aaaa bbbb cccc dddd ee', 88)
    const [better] = breakLines(short.list.items, () => 88, {
      ...defaultLineBreakOptions,
      tolerance: Infinity,
      minLastLine: 22,
      shortestLastLine: 22,
      runtDemerits: 1e12,
    })
    const breakings = [...short.breakings, ...(better ? [better] : [])]
    expect(runtReason({ ...short, breakings }, 0)).toEqual({
      type: 'pages',
      lines: 2,
      betterLines: 2,
    })
  })
})
