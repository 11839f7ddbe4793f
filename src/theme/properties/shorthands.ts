import { keywordOf, splitAtSlashes, type CssComponent, type CssValue } from '../css/css-value.ts'
import { properties, type PropertyName } from './properties.ts'
import type { PropertyNotes } from './property.ts'
import type { Side } from './property-values.ts'

/** The properties that a shorthand sets, with their values. */
export type Parts = readonly (readonly [PropertyName, CssValue])[]

/** A property that sets several others. */
export interface Shorthand extends PropertyNotes {
  readonly sets: readonly PropertyName[]
  /** Takes a value apart; undefined for one that is not understood. */
  readonly parse: (value: CssValue) => Parts | undefined
}

/** Another name of a property. */
export interface Alias extends PropertyNotes {
  readonly property: PropertyName
}

const sides = ['top', 'right', 'bottom', 'left'] as const
const borderParts = ['style', 'width', 'color'] as const
const variantGroups = [
  'font-variant-caps',
  'font-variant-numeric',
  'font-variant-ligatures',
] as const
const initial: CssComponent = { type: 'ident', name: 'initial' }
const none: CssComponent = { type: 'ident', name: 'none' }

/** Every shorthand that print honors, by name. */
export const shorthands: Readonly<Record<string, Shorthand>> = {
  margin: { ...fourSides((side) => `margin-${side}`), parse: parseMargin },
  padding: fourSides((side) => `padding-${side}`),
  'border-width': fourSides((side) => `border-${side}-width`),
  'border-style': fourSides((side) => `border-${side}-style`),
  'border-color': fourSides((side) => `border-${side}-color`),
  border: border(sides),
  'border-top': border(['top']),
  'border-right': border(['right']),
  'border-bottom': border(['bottom']),
  'border-left': border(['left']),
  'margin-block': twoSides('margin-top', 'margin-bottom'),
  'margin-inline': twoSides('margin-left', 'margin-right'),
  'padding-block': twoSides('padding-top', 'padding-bottom'),
  'padding-inline': twoSides('padding-left', 'padding-right'),
  font: {
    sets: [
      'font-style',
      'font-weight',
      'font-variant-caps',
      'font-size',
      'line-height',
      'font-family',
    ],
    parse: parseFont,
    ebook: 'left to the reader',
  },
  'font-variant': { sets: variantGroups, parse: parseFontVariant },
  'list-style': { sets: ['list-style-type'], parse: parseListStyle },
  'text-decoration': oneProperty('text-decoration-line'),
  columns: { sets: ['column-width', 'column-count'], parse: parseColumns },
  'column-rule': {
    sets: ['column-rule-width', 'column-rule-style', 'column-rule-color'],
    parse: parseColumnRule,
  },
  background: {
    ...oneProperty('background-color', (value) =>
      keywordOf(value) === 'none' ? [initial] : value,
    ),
    ebook: 'left to the reader',
    hint: 'Print can only paint a plain color behind text: use background-color.',
  },
  'page-break-before': oneProperty('break-before', pageBreak),
  'page-break-after': oneProperty('break-after', pageBreak),
  'page-break-inside': oneProperty('break-inside'),
}

/**
 * Other names of properties: old ones, and the logical ones that speak of start and end. A logical
 * name means the side on the left, and `expandDeclaration` changes it to the right where the text
 * runs from right to left.
 */
export const aliases: Readonly<Record<string, Alias>> = {
  'word-wrap': { property: 'overflow-wrap' },
  'text-wrap-mode': { property: 'text-wrap' },
  'text-wrap-style': { property: 'text-wrap' },
  'margin-block-start': { property: 'margin-top' },
  'margin-block-end': { property: 'margin-bottom' },
  'margin-inline-start': { property: 'margin-left' },
  'margin-inline-end': { property: 'margin-right' },
  'padding-block-start': { property: 'padding-top' },
  'padding-block-end': { property: 'padding-bottom' },
  'padding-inline-start': { property: 'padding-left' },
  'padding-inline-end': { property: 'padding-right' },
  'inline-size': { property: 'width' },
  'max-inline-size': { property: 'max-width' },
}

function oneProperty(
  name: PropertyName,
  convert: (value: CssValue) => CssValue = (value) => value,
): Shorthand {
  return { sets: [name], parse: (value) => [[name, convert(value)]] }
}

function fourSides(name: (side: Side) => PropertyName): Shorthand {
  return {
    sets: sides.map(name),
    parse: (value) => {
      const [top, right = top, bottom = top, left = right] = value
      if (!top || !right || !bottom || !left || value.length > 4) return undefined
      return [
        [name('top'), [top]],
        [name('right'), [right]],
        [name('bottom'), [bottom]],
        [name('left'), [left]],
      ]
    },
  }
}

// In the shorthand, `auto` only centers (CSS 2.2, § 10.6.3). Only `margin-top` on its own pushes
// the box to the foot of the page.
function parseMargin(value: CssValue): Parts | undefined {
  const { parse } = fourSides((side) => `margin-${side}`)
  return parse(value)?.map(([name, part]) => {
    const isVertical = name === 'margin-top' || name === 'margin-bottom'
    return [name, isVertical && keywordOf(part) === 'auto' ? [initial] : part] as const
  })
}

function twoSides(start: PropertyName, end: PropertyName): Shorthand {
  return {
    sets: [start, end],
    parse: (value) => {
      const [first, second = first, ...others] = value
      if (!first || !second || others.length > 0) return undefined
      return [
        [start, [first]],
        [end, [second]],
      ]
    },
  }
}

function border(of: readonly Side[]): Shorthand {
  return {
    sets: of.flatMap((side) => borderParts.map((part) => `border-${side}-${part}` as const)),
    parse: (value) => parseBorder(value, of),
  }
}

// A width and a number in any order; one that is left out is `auto`.
function parseColumns(value: CssValue): Parts | undefined {
  const isSet = value.filter((component) => keywordOf([component]) !== 'auto')
  const count = isSet.find((component) => properties['column-count'].parse([component]))
  const width = isSet.find((component) => component !== count)
  if (value.length === 0 || value.length > 2 || isSet.length > 2) return undefined
  if (width && !properties['column-width'].parse([width])) return undefined
  return [
    ['column-width', [width ?? initial]],
    ['column-count', [count ?? initial]],
  ]
}

function parseColumnRule(value: CssValue): Parts | undefined {
  const found = lineParts(value)
  return (
    found && [
      ['column-rule-width', [found.width ?? initial]],
      ['column-rule-style', [found.style ?? none]],
      ['column-rule-color', [found.color ?? initial]],
    ]
  )
}

function parseBorder(value: CssValue, of: readonly Side[]): Parts | undefined {
  const found = lineParts(value)
  if (!found) return undefined
  return of.flatMap((side) => [
    [`border-${side}-width`, [found.width ?? initial]] as const,
    [`border-${side}-style`, [found.style ?? none]] as const,
    [`border-${side}-color`, [found.color ?? initial]] as const,
  ])
}

type LineParts = Partial<Record<(typeof borderParts)[number], CssComponent>>

// Width, style and color in any order; those left out are reset.
function lineParts(value: CssValue): LineParts | undefined {
  const found: Partial<Record<(typeof borderParts)[number], CssComponent>> = {}
  for (const component of value) {
    const part = borderParts.find(
      (one) => !found[one] && properties[`border-top-${one}`].parse([component]),
    )
    if (part === undefined) return undefined
    found[part] = component
  }
  return value.length === 0 ? undefined : found
}

// CSS Fonts 4, § 2.7: [style || caps || weight] size [/ line-height] families.
function parseFont(value: CssValue): Parts | undefined {
  // A bare number is a weight, even though 0 would parse as a size.
  const size = value.findIndex(
    (component) => component.type !== 'number' && properties['font-size'].parse([component]),
  )
  const [sizes = [], after = []] = splitAtSlashes(value.slice(size))
  const hasHeight = after.length > 0
  const families = hasHeight ? after.slice(1) : sizes.slice(1)
  const found = size < 0 || families.length === 0 ? undefined : findFaces(value.slice(0, size))
  if (!found) return undefined
  return [
    ['font-style', [found['font-style'] ?? initial]],
    ['font-weight', [found['font-weight'] ?? initial]],
    ['font-variant-caps', [found['font-variant-caps'] ?? initial]],
    ['font-size', sizes.slice(0, 1)],
    ['line-height', hasHeight ? after.slice(0, 1) : [initial]],
    ['font-family', families],
  ]
}

const faceNames = ['font-style', 'font-weight', 'font-variant-caps'] as const

// The keywords before the size, each at most once and in any order.
function findFaces(
  value: CssValue,
): Partial<Record<(typeof faceNames)[number], CssComponent>> | undefined {
  const found: Partial<Record<(typeof faceNames)[number], CssComponent>> = {}
  for (const component of value) {
    if (keywordOf([component]) === 'normal') continue
    const name = faceNames.find((one) => !found[one] && properties[one].parse([component]))
    if (name === undefined) return undefined
    found[name] = component
  }
  return found
}

function parseFontVariant(value: CssValue): Parts | undefined {
  const groups = new Map<PropertyName, CssComponent[]>(variantGroups.map((name) => [name, []]))
  for (const component of value) {
    if (keywordOf(value) === 'normal') break
    const name = variantGroups.find((one) => properties[one].parse([component]))
    if (name === undefined) return undefined
    groups.get(name)?.push(component)
  }
  return [...groups].map(([name, parts]) => [name, parts.length > 0 ? parts : [initial]])
}

// Markers always stand outside, and images as markers are not supported.
function parseListStyle(value: CssValue): Parts | undefined {
  const types = value.filter((component) => keywordOf([component]) !== 'outside')
  const [type = initial, ...others] = types
  return others.length > 0 || value.length === 0 ? undefined : [['list-style-type', [type]]]
}

// CSS Fragmentation 3, § 3.4: `always` is the old word for `page`.
function pageBreak(value: CssValue): CssValue {
  return keywordOf(value) === 'always' ? [{ type: 'ident', name: 'page' }] : value
}

// Old e-readers assume that all text runs from left to right.
