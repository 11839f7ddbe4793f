import type { Side } from './computed-values.ts'
import { keywordOf, splitAtSlashes, type CssComponent, type CssValue } from '../css/css-value.ts'
import { longhands } from './longhands.ts'
import type { LonghandName } from './computed-values.ts'

/** Parts of a shorthand: the properties it sets with the values it sets them to. */
export type Parts = readonly (readonly [LonghandName, CssValue])[]

/** Takes a shorthand apart, by name; undefined for a value that is not understood. */
export const shorthands: Readonly<Record<string, (value: CssValue) => Parts | undefined>> = {
  margin,
  padding: (value) => fourSides(value, (side) => `padding-${side}`),
  'border-width': (value) => fourSides(value, (side) => `border-${side}-width`),
  'border-style': (value) => fourSides(value, (side) => `border-${side}-style`),
  'border-color': (value) => fourSides(value, (side) => `border-${side}-color`),
  border: (value) => border(value, ['top', 'right', 'bottom', 'left']),
  'border-top': (value) => border(value, ['top']),
  'border-right': (value) => border(value, ['right']),
  'border-bottom': (value) => border(value, ['bottom']),
  'border-left': (value) => border(value, ['left']),
  'margin-block': (value) => twoSides(value, 'margin-top', 'margin-bottom'),
  'margin-inline': (value) => twoSides(value, 'margin-left', 'margin-right'),
  'padding-block': (value) => twoSides(value, 'padding-top', 'padding-bottom'),
  'padding-inline': (value) => twoSides(value, 'padding-left', 'padding-right'),
  font,
  'font-variant': fontVariant,
  'list-style': listStyle,
  'text-decoration': (value) => [['text-decoration-line', value]],
  background: (value) => [['background-color', keywordOf(value) === 'none' ? [initial] : value]],
  'page-break-before': (value) => [['break-before', pageBreak(value)]],
  'page-break-after': (value) => [['break-after', pageBreak(value)]],
  'page-break-inside': (value) => [['break-inside', value]],
}

/** Other names of properties: old ones, and those that speak of the flow of the text instead of the sides of the page. */
export const aliases: Readonly<Record<string, LonghandName>> = {
  'word-wrap': 'overflow-wrap',
  'text-wrap-mode': 'text-wrap',
  'text-wrap-style': 'text-wrap',
  'margin-block-start': 'margin-top',
  'margin-block-end': 'margin-bottom',
  'margin-inline-start': 'margin-left',
  'margin-inline-end': 'margin-right',
  'padding-block-start': 'padding-top',
  'padding-block-end': 'padding-bottom',
  'padding-inline-start': 'padding-left',
  'padding-inline-end': 'padding-right',
  'inline-size': 'width',
  'max-inline-size': 'max-width',
}

const initial: CssComponent = { type: 'ident', name: 'initial' }
const none: CssComponent = { type: 'ident', name: 'none' }

function fourSides(value: CssValue, name: (side: Side) => LonghandName): Parts | undefined {
  const [top, right = top, bottom = top, left = right] = value
  if (!top || !right || !bottom || !left || value.length > 4) return undefined
  return [
    [name('top'), [top]],
    [name('right'), [right]],
    [name('bottom'), [bottom]],
    [name('left'), [left]],
  ]
}

// `margin: auto` centers and no more (CSS 2.2, § 10.6.3); only `margin-top` by itself asks for the foot of the page.
function margin(value: CssValue): Parts | undefined {
  return fourSides(value, (side) => `margin-${side}`)?.map(([name, part]) => {
    const isVertical = name === 'margin-top' || name === 'margin-bottom'
    return [name, isVertical && keywordOf(part) === 'auto' ? [initial] : part] as const
  })
}

function twoSides(value: CssValue, start: LonghandName, end: LonghandName): Parts | undefined {
  const [first, second = first, ...others] = value
  if (!first || !second || others.length > 0) return undefined
  return [
    [start, [first]],
    [end, [second]],
  ]
}

// Width, style and color in any order; what is left out is reset.
function border(value: CssValue, sides: readonly Side[]): Parts | undefined {
  const found: Partial<Record<'width' | 'style' | 'color', CssComponent>> = {}
  for (const component of value) {
    const kind = (['style', 'width', 'color'] as const).find(
      (one) => !found[one] && longhands[`border-top-${one}`].parse([component]),
    )
    if (kind === undefined) return undefined
    found[kind] = component
  }
  if (value.length === 0) return undefined
  return sides.flatMap((side) => [
    [`border-${side}-width`, [found.width ?? initial]] as const,
    [`border-${side}-style`, [found.style ?? none]] as const,
    [`border-${side}-color`, [found.color ?? initial]] as const,
  ])
}

// CSS Fonts 4, § 2.7: [style || caps || weight] size [/ line-height] families.
function font(value: CssValue): Parts | undefined {
  // A bare number is a weight, though a size of 0 would parse.
  const size = value.findIndex(
    (component) => component.type !== 'number' && longhands['font-size'].parse([component]),
  )
  const before = value.slice(0, size)
  const [sizes = [], after = []] = splitAtSlashes(value.slice(size))
  const hasHeight = after.length > 0
  const families = hasHeight ? after.slice(1) : sizes.slice(1)
  if (size < 0 || families.length === 0) return undefined
  const found: Partial<Record<'font-style' | 'font-weight' | 'font-variant-caps', CssComponent>> =
    {}
  for (const component of before) {
    if (keywordOf([component]) === 'normal') continue
    const name = (['font-style', 'font-weight', 'font-variant-caps'] as const).find(
      (one) => !found[one] && longhands[one].parse([component]),
    )
    if (name === undefined) return undefined
    found[name] = component
  }
  return [
    ['font-style', [found['font-style'] ?? initial]],
    ['font-weight', [found['font-weight'] ?? initial]],
    ['font-variant-caps', [found['font-variant-caps'] ?? initial]],
    ['font-size', sizes.slice(0, 1)],
    ['line-height', hasHeight ? after.slice(0, 1) : [initial]],
    ['font-family', families],
  ]
}

const variantGroups = [
  'font-variant-caps',
  'font-variant-numeric',
  'font-variant-ligatures',
] as const

function fontVariant(value: CssValue): Parts | undefined {
  const groups = new Map<LonghandName, CssComponent[]>(variantGroups.map((name) => [name, []]))
  for (const component of value) {
    if (keywordOf(value) === 'normal') break
    const name = variantGroups.find((one) => longhands[one].parse([component]))
    if (name === undefined) return undefined
    groups.get(name)?.push(component)
  }
  return [...groups].map(([name, parts]) => [name, parts.length > 0 ? parts : [initial]])
}

// Markers stand outside; an image in place of one is not known.
function listStyle(value: CssValue): Parts | undefined {
  const types = value.filter((component) => keywordOf([component]) !== 'outside')
  const [type = initial, ...others] = types
  return others.length > 0 || value.length === 0 ? undefined : [['list-style-type', [type]]]
}

// CSS Fragmentation 3, § 3.4: `always` was the word for a page.
function pageBreak(value: CssValue): CssValue {
  return keywordOf(value) === 'always' ? [{ type: 'ident', name: 'page' }] : value
}
