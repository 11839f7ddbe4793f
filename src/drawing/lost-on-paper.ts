import { isElement, type SvgElement } from './svg-tree.ts'

/**
 * What a drawing of resolved styles has that a screen shows and the library that draws for paper
 * passes over, each in one word or two.
 */
export function lostOnPaper(root: SvgElement): readonly string[] {
  const lost = new Set<string>()
  const visit = (element: SvgElement, outer: Inherited): void => {
    const style = styleOf(element)
    const inherited = {
      isDashed: isDashed(style('stroke-dasharray')) ?? outer.isDashed,
    }
    for (const { name, isIn } of losses) {
      if (!lost.has(name) && isIn(element, style, inherited)) lost.add(name)
    }
    for (const child of element.children) if (isElement(child)) visit(child, inherited)
  }
  visit(root, { isDashed: false })
  return [...lost]
}

interface Inherited {
  readonly isDashed: boolean
}

type Style = (name: string) => string | undefined

interface Loss {
  readonly name: string
  readonly isIn: (element: SvgElement, style: Style, inherited: Inherited) => boolean
}

// The value of a property, from the style or else from the attribute.
function styleOf({ attributes }: SvgElement): Style {
  const { style = '' } = attributes
  const declared = new Map(
    style.split(';').map((one): [string, string] => {
      const colon = one.indexOf(':')
      return [one.slice(0, colon).trim(), one.slice(colon + 1).trim()]
    }),
  )
  return (name) => declared.get(name) ?? attributes[name]
}

function isDashed(value: string | undefined): boolean | undefined {
  return value === undefined || value === 'inherit' ? undefined : value !== 'none'
}

function property(name: string, lost: RegExp): Loss {
  return { name, isIn: (_, style) => lost.test(style(name) ?? '') }
}

const isSet = /^(?!none\b|normal\b|auto\b|inherit\b|initial\b|0$)./

const losses: readonly Loss[] = [
  property('vector-effect', isSet),
  property('mask-type', /^alpha/),
  property('clip', /^rect\(/),
  property('font-feature-settings', isSet),
  property('font-variation-settings', isSet),
  property('text-orientation', /^(?:upright|sideways)/),
  property('stroke-linejoin', /^(?:arcs|miter-clip)/),
  property('direction', /^rtl/),
  property('background', /^(?!none|transparent)./),
  property('background-color', /^(?!none|transparent)./),
  {
    name: 'clip-path: path()',
    isIn: (_, style) => /^\w+(?<!url)\(/.test(style('clip-path') ?? ''),
  },
  {
    name: 'context-fill',
    isIn: (_, style) => paints(style).some((one) => /context-fill/.test(one)),
  },
  {
    name: 'context-stroke',
    isIn: (_, style) => paints(style).some((one) => /context-stroke/.test(one)),
  },
  {
    name: 'transform-box',
    isIn: (_, style) => style('transform-box') !== undefined && isMoved(style),
  },
  {
    name: 'transform by CSS',
    isIn: ({ attributes }) =>
      /(?:^|;)(?:transform|translate|rotate|scale):/.test(attributes['style'] ?? ''),
  },
  {
    name: 'inline-size',
    isIn: ({ tag, children }, style) =>
      tag === 'text' && isSet.test(style('inline-size') ?? '') && !children.some(isPlacedLine),
  },
  {
    name: 'pathLength',
    isIn: ({ attributes }, _, inherited) =>
      attributes['pathLength'] !== undefined && inherited.isDashed,
  },
  {
    name: 'color-interpolation',
    isIn: ({ tag }, style) =>
      tag.endsWith('Gradient') && style('color-interpolation') === 'linearRGB',
  },
  {
    name: 'a filter of what is behind',
    isIn: ({ attributes }) =>
      ['in', 'in2'].some((name) =>
        /^(?:Background|FillPaint|StrokePaint)/.test(attributes[name] ?? ''),
      ),
  },
]

function paints(style: Style): readonly string[] {
  return [style('fill') ?? '', style('stroke') ?? '']
}

function isMoved(style: Style): boolean {
  return ['transform', 'translate', 'rotate', 'scale'].some((name) => style(name) !== undefined)
}

// Programs also write where each line of flowing text stands, for readers that do not let it flow.
function isPlacedLine(node: SvgElement['children'][number]): boolean {
  return isElement(node) && node.tag === 'tspan' && node.attributes['y'] !== undefined
}
