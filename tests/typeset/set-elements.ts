import type { Resource } from '../../src/book/model/book.ts'
import type { Report } from '../../src/diagnostics/diagnostic.ts'
import type { Pt } from '../../src/edition/length.ts'
import type { FontLibrary } from '../../src/fonts/font.ts'
import type { Element } from '../../src/markup/tree/element.ts'
import { buildBlocks } from '../../src/typeset/flows/build-flows.ts'
import { blockLines, wholeBlock } from '../../src/typeset/blocks/block-lines.ts'
import type { PlacedItem, PlacedText, PlacedWord } from '../../src/typeset/paged-book/paged-book.ts'
import { setBlockPart } from '../../src/typeset/set-lines/set-block.ts'
import { textStyles } from '../../src/typeset/words/text-style.ts'
import type { TypesetContext } from '../../src/typeset/text/typeset-context.ts'
import { wordsOfRun } from '../../src/typeset/paged-book/placed-words.ts'
import { book } from '../support/build.ts'
import { silent } from '../support/collect.ts'
import { originOf } from '../support/origins.ts'
import { fakeFonts } from '../support/fake-fonts.ts'
import { el, styled } from '../theme/styled.ts'

/** What elements are set in and with. */
export interface Setting {
  /** Width of the text block; 200 when absent. */
  readonly measure?: Pt
  /** Fonts of half an em a letter when absent. */
  readonly fonts?: FontLibrary
  readonly pageOf?: (id: string) => string
  readonly report?: Report
  /** The images of the book. */
  readonly resources?: Readonly<Record<string, Resource>>
}

/** What typesetting asks for beside the text, in text of 10 on 14 points. */
export function typesetContext({
  measure = 200,
  fonts = fakeFonts(),
  pageOf = () => '7',
  report = silent,
  resources = {},
}: Setting = {}): TypesetContext {
  return {
    book: { ...book(), resources },
    leading: 14,
    measure,
    depth: 500,
    textStyle: textStyles(fonts),
    originOf,
    pageOf,
    gridBaseline: 10,
    noteSpace: 10,
    beginsNote: () => false,
    mayBeginNote: () => false,
    report,
  }
}

/** Sets elements one under the other by a stylesheet, in text of 10 on 14 points; the left edge of the text block is 0. */
export function setElements(
  css: string,
  elements: readonly Element[],
  setting: Setting = {},
): readonly PlacedItem[] {
  const root = styled(`body { font-size: 10pt; line-height: 14pt } ${css}`, el('div', ...elements))
  const context = typesetContext(setting)
  let top = 0
  return buildBlocks([root], context.measure, context).flatMap((block) => {
    const part = wholeBlock(block)
    const { items } = setBlockPart(block, part, { x: 0, top }, context)
    top += blockLines(block).reduce((sum, height) => sum + height, 0)
    return items
  })
}

/** A word as it was set. */
export interface SeenWord {
  readonly text: string
  readonly left: Pt
  readonly right: Pt
  readonly y: Pt
}

/** The words that were set, from left to right and from top to bottom; artifacts, as dots, only when asked for. */
export function seenWords(items: readonly PlacedItem[], artifacts = false): readonly SeenWord[] {
  return items
    .filter((item) => item.type === 'text')
    .filter(({ origin }) => (origin.type === 'artifact') === artifacts)
    .flatMap((item) => wordsOfRun(item).map((word) => seenWord(item, word)))
    .sort((a, b) => a.y - b.y || a.left - b.left)
}

function seenWord({ y, size, scale }: PlacedText, { x, shape }: PlacedWord): SeenWord {
  return { text: shape.text, left: x, right: x + shape.advance * size * scale, y }
}
