import type { MdInline, MdParagraph } from '../../markdown/document/document.ts'
import { isPicture } from '../../markdown/document/lone-image.ts'
import type { Paragraph } from '../model/block.ts'
import type { InlineImage, Inline } from '../model/inline.ts'
import { convertInlines } from './convert-inlines.ts'
import type { SectionConversion } from './section-conversion.ts'

/** The class of a row of pictures. */
export const pictureRow = 'pictures'

/**
 * Makes rows from a paragraph that holds several pictures and nothing else. The pictures of a row
 * stand side by side, share the measure and have the same height. A row ends where the author
 * breaks the line, or where its pictures would get too low. Undefined when the paragraph is text.
 */
export function convertPictures(
  { children }: MdParagraph,
  base: Omit<Paragraph, 'type' | 'children'>,
  conversion: SectionConversion,
): readonly Paragraph[] | undefined {
  const inked = children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const pictures = inked.filter(isPicture)
  const isText = inked.some((node) => node.type !== 'break' && !isPicture(node))
  if (pictures.length < 2 || isText) return undefined
  const classes = [...(base.classes ?? []), pictureRow]
  return groupsOf(inked)
    .map((group) => group.flatMap((picture) => convertInlines([picture], conversion)))
    .flatMap((group) => rowsOf(group, conversion))
    .map((row, index): Paragraph => {
      const { id: _, ...rest } = base
      const own = index === 0 ? base : { ...rest, node: conversion.nextNode() }
      return { ...own, classes, type: 'paragraph', children: spaced(row) }
    })
}

// The inlines between line breaks, one group for each line.
function groupsOf(nodes: readonly MdInline[]): readonly (readonly MdInline[])[] {
  const groups: MdInline[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') groups.push([])
    else groups.at(-1)?.push(node)
  }
  return groups.filter((group) => group.length > 0)
}

// The gap between two pictures, in percent of the measure.
const gap = 3
// A narrow measure, in pixels. Pictures whose widths add up to less stand side by side at their own
// size.
const narrowMeasure = 360
// Limits a row's width to about five times its height; photographs are three to two.
const widestRow = 4.6

function rowsOf(
  group: readonly Inline[],
  conversion: SectionConversion,
): readonly (readonly Inline[])[] {
  const images = group.map(imageOf)
  const sizes = images.map((image) => image && conversion.resources[image.resource])
  if (images.some((image) => image && isSized(image))) return [shareWritten(group)]
  const natural = sizes.reduce((sum, size) => sum + (size?.width ?? 0), 0)
  if (group.length === 1 || natural <= narrowMeasure || sizes.some((size) => !size)) return [group]
  const ratios = sizes.map((size) => (size ? size.width / size.height : 1))
  const total = sum(ratios)
  const target = total / Math.ceil(total / widestRow)
  const rows: { readonly pictures: Inline[]; readonly ratios: number[] }[] = []
  group.forEach((picture, index) => {
    const ratio = ratios[index] ?? 1
    const last = rows.at(-1)
    if (last && sum(last.ratios) + ratio / 2 <= target) {
      last.pictures.push(picture)
      last.ratios.push(ratio)
    } else rows.push({ pictures: [picture], ratios: [ratio] })
  })
  return rows.map(({ pictures, ratios: own }) => {
    const room = 100 - gap * (pictures.length - 1)
    // A row with fewer pictures must not be higher than the others.
    const all = Math.max(sum(own), rows.length > 1 ? target : 0)
    return pictures.map((picture, index) => withWidth(picture, ((own[index] ?? 1) / all) * room))
  })
}

// Shares that fill the whole measure leave no room for the gaps, so they shrink a little.
function shareWritten(group: readonly Inline[]): readonly Inline[] {
  const shares = group.map((picture) =>
    Number(/^([\d.]+)%$/.exec(imageOf(picture)?.width ?? '')?.[1]),
  )
  const total = sum(shares)
  const room = 100 - gap * (group.length - 1)
  if (!(total > room && total <= 100)) return group
  return group.map((picture, index) => withWidth(picture, ((shares[index] ?? 0) * room) / total))
}

function isSized({ width, pageShare }: InlineImage): boolean {
  return width !== undefined || pageShare !== undefined
}

function imageOf(inline: Inline): InlineImage | undefined {
  if (inline.type === 'inlineImage') return inline
  return 'children' in inline ? inline.children.map(imageOf).find((found) => found) : undefined
}

function withWidth(inline: Inline, percent: number): Inline {
  if (inline.type === 'inlineImage') {
    const classes = inline.classes?.filter((name) => name !== 'icon') ?? []
    const { classes: _, ...rest } = inline
    const width = `${Math.floor(percent * 100) / 100}%` as const
    return { ...rest, ...(classes.length > 0 && { classes }), width }
  }
  if (inline.type !== 'link' && inline.type !== 'crossReference') return inline
  return { ...inline, children: inline.children.map((child) => withWidth(child, percent)) }
}

function spaced(row: readonly Inline[]): readonly Inline[] {
  return row.flatMap((picture, index): readonly Inline[] =>
    index === 0 ? [picture] : [{ type: 'text', value: ' ' }, picture],
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
