import type {
  MdBlock,
  MdContainer,
  MdDefinitionList,
  MdList,
  MdParagraph,
  MdTable,
  MdVerse,
} from '../../markdown/document/document.ts'
import type { Block, Container, DefinitionList, List, Table, Verse } from '../model/block.ts'
import { convertFigure } from './convert-figure.ts'
import { convertPictures } from './convert-pictures.ts'
import { convertInlines } from './convert-inlines.ts'
import { attributed, within, type SectionConversion } from './section-conversion.ts'
import type { Inline } from '../model/inline.ts'
import { convertLetter } from './letter.ts'
import { lonePicture } from '../../markdown/document/lone-image.ts'
import { splitAttribution } from './split-attribution.ts'

/** Converts the blocks of a section. */
export function convertBlocks(
  blocks: readonly MdBlock[],
  conversion: SectionConversion,
): readonly Block[] {
  return blocks.flatMap((block) => convertBlock(block, conversion))
}

function convertBlock(block: MdBlock, around: SectionConversion): Block | readonly Block[] {
  const conversion = within(block.attributes, around)
  const base = {
    node: conversion.nextNode(),
    span: block.span,
    ...attributed(block.attributes, conversion),
  }
  switch (block.type) {
    case 'paragraph':
      return convertParagraph(block, base, conversion)
    case 'heading': {
      const id = base.id ?? conversion.targets.headingId(block)
      const children = convertInlines(block.children, conversion)
      const depth = Math.max(2, block.depth)
      return { ...base, ...(id !== undefined && { id }), type: 'heading', depth, children }
    }
    case 'blockquote':
      return { ...base, type: 'blockquote', ...convertQuoted(block.children, conversion) }
    case 'container':
      return convertContainer(block, base, conversion)
    case 'list':
      return convertList(block, base, conversion)
    case 'table':
      return convertTable(block, base, conversion)
    case 'verse':
      return convertVerse(block, base, conversion)
    case 'definitionList':
      return convertDefinitionList(block, base, conversion)
    case 'code': {
      const { language: syntax, value } = block
      return { ...base, type: 'code', ...(syntax !== undefined && { syntax }), value }
    }
    case 'math': {
      const mathml = conversion.readFormula(block.value, 'block', block.span)
      return { ...base, type: 'math', value: block.value, ...(mathml && { mathml }) }
    }
    case 'thematicBreak':
      return { ...base, type: 'thematicBreak' }
  }
}

type Base = Pick<Block, 'node' | 'span' | 'id' | 'classes' | 'language'>

function convertParagraph(
  block: MdParagraph,
  base: Base,
  conversion: SectionConversion,
): Block | readonly Block[] {
  const picture = lonePicture(block)
  if (picture) return convertFigure(block, picture, base, conversion)
  const pictures = convertPictures(block, base, conversion)
  if (pictures) return pictures
  const children = convertInlines(block.children, conversion)
  return { type: 'paragraph', children, ...base }
}

function convertQuoted(
  blocks: readonly MdBlock[],
  conversion: SectionConversion,
): { readonly blocks: readonly Block[]; readonly attribution?: readonly Inline[] } {
  const { quoted, attribution } = splitAttribution(blocks)
  return {
    blocks: convertBlocks(quoted, conversion),
    ...(attribution && { attribution: convertInlines(attribution, conversion) }),
  }
}

function convertContainer(
  block: MdContainer,
  base: Base,
  conversion: SectionConversion,
): Container {
  const { name } = block
  if (name === 'letter') {
    return {
      ...base,
      type: 'container',
      name,
      blocks: convertLetter(block, conversion, convertBlocks),
    }
  }
  // There, a dash begins a speech.
  if (name === 'dialogue') {
    return { ...base, type: 'container', name, blocks: convertBlocks(block.children, conversion) }
  }
  const from = block.attributes?.pairs['from']
  const sender: readonly Block[] =
    from === undefined
      ? []
      : [
          {
            node: conversion.nextNode(),
            type: 'paragraph',
            classes: ['from'],
            children: [{ type: 'text', value: from }],
          },
        ]
  const { blocks, ...rest } = convertQuoted(block.children, conversion)
  return { ...base, type: 'container', name, blocks: [...sender, ...blocks], ...rest }
}

function convertList(block: MdList, base: Base, conversion: SectionConversion): List {
  return {
    ...base,
    type: 'list',
    ordered: block.ordered,
    start: block.start,
    ...(block.numbering && { numbering: block.numbering }),
    tight: block.tight,
    items: block.items.map(({ checked, children }) => ({
      ...(checked !== undefined && { checked }),
      blocks: convertBlocks(children, conversion),
    })),
  }
}

function convertTable(block: MdTable, base: Base, conversion: SectionConversion): Table {
  const caption = block.caption && convertInlines(block.caption, conversion)
  const number = conversion.targets.numberOf(block)
  const id = base.id ?? conversion.targets.captionedId(block)
  const [header = [], ...rows] = block.rows.map((row) =>
    row.map((cell) => convertInlines(cell.children, conversion)),
  )
  return {
    ...base,
    ...(id !== undefined && { id }),
    type: 'table',
    align: block.align,
    header,
    rows,
    ...(caption && { caption }),
    ...(number !== undefined && { number }),
  }
}

function convertVerse(block: MdVerse, base: Base, conversion: SectionConversion): Verse {
  const lines = block.stanzas.flat()
  const indents = lines.map((line) => line.indent).filter((indent) => indent > 0)
  // The smallest indent in the poem is one step, and deeper ones are multiples of it. In a shaped
  // poem, one character is one step.
  const shaped = new Set(indents).size > shapeIndents
  const step = shaped ? Math.max(1, Math.max(...indents) / mostSteps) : Math.min(...indents)
  const numbers = Number(block.attributes?.pairs['numbers'])
  return {
    ...base,
    type: 'verse',
    ...(shaped && { shaped }),
    ...(Number.isInteger(numbers) && numbers > 0 && { numbers }),
    stanzas: block.stanzas.map((stanza) =>
      stanza.map((line) => ({
        indent: line.indent > 0 ? Math.min(mostSteps, Math.round(line.indent / step)) : 0,
        children: convertInlines(line.children, conversion),
      })),
    ),
    ...(block.attribution && { attribution: convertInlines(block.attribution, conversion) }),
  }
}

// A deeper indent would leave no room for words.
const mostSteps = 12

// Verse with more different indents than this is a shaped poem.
const shapeIndents = 4

function convertDefinitionList(
  block: MdDefinitionList,
  base: Base,
  conversion: SectionConversion,
): DefinitionList {
  return {
    ...base,
    type: 'definitionList',
    items: block.items.map(({ term, definitions }) => ({
      term: convertInlines(term, conversion),
      definitions: definitions.map((definition) => convertBlocks(definition, conversion)),
    })),
  }
}
