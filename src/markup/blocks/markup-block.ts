import type { Block, Code, Container, DefinitionList } from '../../book/model/block.ts'
import type { Inline } from '../../book/model/inline.ts'
import type { BlockContext } from './block-context.ts'
import type { Element } from '../tree/element.ts'
import { highlight } from './highlight.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import { leadAttribution, markupAttribution } from './markup-attribution.ts'
import { markupContents } from './markup-contents.ts'
import { markupEndnotes } from './markup-endnotes.ts'
import { markupFigure } from './markup-figure.ts'
import { markupIndex } from './markup-index.ts'
import { markupInlines } from '../inlines/markup-inline.ts'
import { markupList } from './markup-list.ts'
import { markupFormula } from '../inlines/markup-math.ts'
import { markupTable } from './markup-table.ts'
import { markupVerse } from './markup-verse.ts'

/** Makes the elements of blocks, one for each block. */
export function markupBlocks(blocks: readonly Block[], context: BlockContext): readonly Element[] {
  return blocks.map((block) => markupBlock(block, context))
}

function markupBlock(block: Block, context: BlockContext): Element {
  switch (block.type) {
    case 'paragraph':
      return leadAttribution(holdingText('p', block, block.children, context))
    case 'heading':
      return holdingText(`h${block.depth}`, block, block.children, context)
    case 'blockquote':
      return makeElement('blockquote', partsOf(block), [
        ...markupBlocks(block.blocks, context),
        ...markupAttribution(block.attribution, block.node, context),
      ])
    case 'list':
      return markupList(block, context, (blocks) => markupBlocks(blocks, context))
    case 'code':
      return markupCode(block)
    case 'math':
      return makeElement('p', { ...partsOf(block, ['math']), node: block.node }, [
        markupFormula(block),
      ])
    case 'thematicBreak':
      return makeElement('hr', partsOf(block, ['scene-break']), [])
    case 'figure':
      return markupFigure(block, context)
    case 'table':
      return markupTable(block, context)
    case 'verse':
      return markupVerse(block, context)
    case 'container':
      return markupContainer(block, context)
    case 'definitionList':
      return markupDefinitions(block, context)
    case 'contents':
      return markupContents(block, context.roleOf)
    case 'endnotes':
      return markupEndnotes(block, context, (blocks) => markupBlocks(blocks, context))
    case 'index':
      return markupIndex(block, context)
  }
}

function holdingText(
  tag: string,
  block: Block,
  children: readonly Inline[],
  context: BlockContext,
): Element {
  const parts = { node: block.node, ...partsOf(block) }
  return makeElement(tag, parts, markupInlines(children, context.marks))
}

function markupCode(block: Code): Element {
  const language = block.syntax === undefined ? [] : [`language-${block.syntax}`]
  const { syntax, value } = block
  const text = syntax === undefined ? [makeText(value)] : highlight(value, syntax)
  const code = makeElement('code', { classes: language }, text)
  return makeElement('pre', { ...partsOf(block), node: block.node }, [code])
}

// The name of a container decides its element. An author's own name gets a plain one.
const containerKinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // `notice` would ask for the role `doc-notice`, which an `aside` may not have (ARIA in HTML).
  note: { tag: 'aside', role: 'note' },
  sidebar: { tag: 'aside', 'epub:type': 'sidebar' },
  epigraph: { tag: 'div', 'epub:type': 'epigraph', role: 'doc-epigraph' },
}

function markupContainer(block: Container, context: BlockContext): Element {
  const { tag = 'div', ...attributes } = containerKinds[block.name] ?? {}
  return makeElement(tag, partsOf(block, [block.name || undefined], attributes), [
    ...markupBlocks(block.blocks, context),
    ...markupAttribution(block.attribution, block.node, context),
  ])
}

function markupDefinitions(block: DefinitionList, context: BlockContext): Element {
  const children = block.items.flatMap((item, index) => [
    makeElement('dt', { node: `${block.node}.d${index}` }, markupInlines(item.term, context.marks)),
    ...item.definitions.map((definition) =>
      makeElement('dd', {}, markupBlocks(definition, context)),
    ),
  ])
  return makeElement('dl', partsOf(block), children)
}
