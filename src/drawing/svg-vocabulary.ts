/**
 * What a drawing may contain: the elements and attributes of SVG 1.1 that EPUBCheck 4 accepts,
 * except those that run, move or fetch something (SVG 1.1, appendices M and N).
 */

const paint = words(
  'color color-interpolation color-rendering fill fill-opacity fill-rule stroke stroke-dasharray',
  'stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width',
)
const graphics = words(
  'clip-path clip-rule display filter image-rendering mask opacity shape-rendering',
  'text-rendering visibility',
)
const textual = words(
  'alignment-baseline baseline-shift direction dominant-baseline font-family font-size',
  'font-size-adjust font-stretch font-style font-variant font-weight',
  'glyph-orientation-horizontal glyph-orientation-vertical kerning letter-spacing text-anchor',
  'text-decoration unicode-bidi word-spacing writing-mode',
)
const markers = words('marker-end marker-mid marker-start')
const stops = words('stop-color stop-opacity')
const floods = words('flood-color flood-opacity')
const viewport = words('clip overflow')
const presentation = [
  ...paint,
  ...graphics,
  ...textual,
  ...markers,
  ...stops,
  ...floods,
  ...viewport,
  'color-interpolation-filters',
  'lighting-color',
]

/** CSS properties that apply to drawings and are also attributes in SVG 1.1. */
export const presentationAttributes: ReadonlySet<string> = new Set(presentation)

/** Properties that are newer than SVG 1.1; they can only be in a `style`. */
export const youngProperties: ReadonlySet<string> = new Set(
  words(
    'isolation mask-type mix-blend-mode paint-order transform-box transform-origin vector-effect',
    'font-feature-settings font-kerning font-variation-settings inline-size line-height',
    'text-orientation white-space',
  ),
)

/** Properties that other words of SVG 1.1 take the place of. */
export const replacedProperties: ReadonlySet<string> = new Set(
  words('background background-color rotate scale text-transform transform translate'),
)

/** Properties whose values SVG 1.1 allows in attributes only. */
export const geometryProperties: ReadonlySet<string> = new Set(
  words('cx cy d height r rx ry width x y'),
)

/** Elements that are not drawn in their own place: others refer to them. */
export const definitions: ReadonlySet<string> = new Set(
  words('clipPath defs filter linearGradient mask pattern radialGradient'),
)

/** What an element may contain. */
interface ElementKind {
  readonly attributes: ReadonlySet<string>
  /** Attributes that it must have, with values that draw the same as no attribute. */
  readonly needed: Readonly<Record<string, string>>
  readonly content: Content
}

/** The kinds of content: which elements are allowed, and whether text is. */
export type Content = keyof typeof contents

const shapes = words('circle ellipse line path polygon polyline rect')
const spoken = words('desc title')
const inlines = words('a text textPath tref tspan')
const structure = [
  ...words('a clipPath defs filter g image linearGradient marker mask pattern radialGradient'),
  ...words('svg switch symbol text use'),
  ...shapes,
  ...spoken,
]
const filters = words(
  'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting',
  'feDisplacementMap feDropShadow feFlood feGaussianBlur feImage feMerge feMorphology feOffset',
  'feSpecularLighting feTile feTurbulence',
)

const contents = {
  structure: new Set(structure),
  choices: new Set([...words('a g image svg switch text use'), ...shapes, ...spoken]),
  spoken: new Set(spoken),
  clips: new Set([...words('text use'), ...shapes, ...spoken]),
  stops: new Set(['stop', ...spoken]),
  filters: new Set([...filters, ...spoken]),
  lights: new Set(words('feDistantLight fePointLight feSpotLight')),
  functions: new Set(words('feFuncA feFuncB feFuncG feFuncR')),
  merges: new Set(['feMergeNode']),
  // Text and elements; `a` stands for a group.
  inlines: new Set([...inlines, ...spoken]),
  text: new Set<string>(),
  nothing: new Set<string>(),
} satisfies Record<string, ReadonlySet<string>>

/** Whether an element may be in content of a kind. */
export function mayHold(content: Content, tag: string): boolean {
  return contents[content].has(tag)
}

/** Whether text may be in content of a kind. */
export function mayHoldText(content: Content): boolean {
  return content === 'inlines' || content === 'text'
}

const core = words('id xml:lang xml:space')
const conditional = words('requiredExtensions requiredFeatures systemLanguage')
const link = words('href xlink:href')
const box = words('height width x y')
const view = words('preserveAspectRatio viewBox')
const perGlyph = words('dx dy lengthAdjust rotate textLength x y')
const step = [...core, ...box, 'color-interpolation-filters', 'result']
const shape = [...core, ...conditional, ...paint, ...graphics, 'style', 'transform']
const marked = [...shape, ...markers]
const container = [...core, ...presentation, 'style']
const textElement = [...core, ...conditional, ...paint, ...graphics, ...textual, 'style']
const gradient = [
  ...core,
  ...stops,
  ...link,
  ...words('color color-interpolation gradientTransform gradientUnits spreadMethod style'),
]

/** The elements of drawings. */
export const vocabulary: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  kind('svg', [...container, ...conditional, ...box, ...view, 'version'], 'structure'),
  kind('g', [...container, ...conditional, 'transform'], 'structure'),
  kind('defs', [...container, ...conditional, 'transform'], 'structure'),
  kind('switch', [...container, ...conditional, 'transform'], 'choices'),
  kind('symbol', [...container, ...view, 'height', 'width'], 'structure'),
  kind('use', [...container, ...conditional, ...link, ...box, 'transform'], 'spoken'),
  kind(
    'marker',
    [...container, ...view, ...words('markerHeight markerUnits markerWidth orient refX refY')],
    'structure',
  ),
  kind(
    'pattern',
    [...container, ...conditional, ...link, ...box, ...view].concat(
      words('patternContentUnits patternTransform patternUnits'),
    ),
    'structure',
  ),
  kind(
    'mask',
    [...container, ...conditional, ...box, 'maskContentUnits', 'maskUnits'],
    'structure',
  ),
  kind('clipPath', [...textElement, 'clipPathUnits', 'transform'], 'clips'),
  kind(
    'image',
    [...core, ...conditional, ...graphics, ...viewport, ...link, ...box].concat(
      words('preserveAspectRatio style transform'),
    ),
    'spoken',
    { height: '0', width: '0' },
  ),
  kind('path', [...marked, 'd', 'pathLength'], 'spoken', { d: '' }),
  kind('rect', [...shape, ...box, 'rx', 'ry'], 'spoken', { height: '0', width: '0' }),
  kind('circle', [...shape, 'cx', 'cy', 'r'], 'spoken', { r: '0' }),
  kind('ellipse', [...shape, 'cx', 'cy', 'rx', 'ry'], 'spoken', { rx: '0', ry: '0' }),
  kind('line', [...marked, 'x1', 'x2', 'y1', 'y2'], 'spoken'),
  kind('polyline', [...marked, 'points'], 'spoken', { points: '' }),
  kind('polygon', [...marked, 'points'], 'spoken', { points: '' }),
  kind('text', [...textElement, ...perGlyph, 'transform'], 'inlines'),
  kind('tspan', without([...textElement, ...perGlyph], 'writing-mode'), 'inlines'),
  kind('tref', without([...textElement, ...perGlyph, ...link], 'writing-mode'), 'spoken'),
  kind(
    'textPath',
    without(
      [...textElement, ...link, ...words('lengthAdjust method spacing startOffset textLength')],
      'writing-mode',
    ),
    'inlines',
  ),
  kind('linearGradient', [...gradient, 'x1', 'x2', 'y1', 'y2'], 'stops'),
  kind('radialGradient', [...gradient, 'cx', 'cy', 'fx', 'fy', 'r'], 'stops'),
  kind('stop', [...core, ...stops, 'color', 'color-interpolation', 'offset', 'style'], 'nothing', {
    offset: '0',
  }),
  kind('title', [...core, 'style'], 'text'),
  kind('desc', [...core, 'style'], 'text'),
  kind(
    'filter',
    [...container, ...link, ...box, ...words('filterRes filterUnits primitiveUnits')],
    'filters',
  ),
  kind('feBlend', [...step, 'in', 'in2', 'mode'], 'nothing', { in2: 'SourceGraphic' }),
  kind('feColorMatrix', [...step, 'in', 'type', 'values'], 'nothing'),
  kind('feComponentTransfer', [...step, 'in'], 'functions'),
  kind('feComposite', [...step, ...words('in in2 k1 k2 k3 k4 operator')], 'nothing', {
    in2: 'SourceGraphic',
  }),
  kind(
    'feConvolveMatrix',
    step.concat(
      words('bias divisor edgeMode in kernelMatrix kernelUnitLength order preserveAlpha'),
      words('targetX targetY'),
    ),
    'nothing',
    { kernelMatrix: '0 0 0 0 1 0 0 0 0', order: '3' },
  ),
  kind(
    'feDiffuseLighting',
    [...step, ...words('diffuseConstant in kernelUnitLength lighting-color style surfaceScale')],
    'lights',
  ),
  kind(
    'feSpecularLighting',
    step.concat(
      words('in kernelUnitLength lighting-color specularConstant specularExponent style'),
      'surfaceScale',
    ),
    'lights',
  ),
  kind(
    'feDisplacementMap',
    [...step, ...words('in in2 scale xChannelSelector yChannelSelector')],
    'nothing',
    { in2: 'SourceGraphic' },
  ),
  kind('feDropShadow', [...step, ...floods, ...words('dx dy in stdDeviation style')], 'nothing'),
  kind('feFlood', [...step, ...floods, 'style'], 'nothing'),
  kind('feGaussianBlur', [...step, 'in', 'stdDeviation'], 'nothing'),
  kind('feImage', [...step, ...link, 'preserveAspectRatio'], 'nothing'),
  kind('feMerge', without(step, 'color-interpolation-filters'), 'merges'),
  kind('feMergeNode', [...core, 'in'], 'nothing'),
  kind('feMorphology', [...step, ...words('in operator radius')], 'nothing'),
  kind('feOffset', [...step, ...words('dx dy in')], 'nothing'),
  kind('feTile', [...step, 'in'], 'nothing'),
  kind(
    'feTurbulence',
    [...step, ...words('baseFrequency numOctaves seed stitchTiles type')],
    'nothing',
  ),
  kind('feDistantLight', [...core, 'azimuth', 'elevation'], 'nothing'),
  kind('fePointLight', [...core, 'x', 'y', 'z'], 'nothing'),
  kind(
    'feSpotLight',
    core.concat(words('limitingConeAngle pointsAtX pointsAtY pointsAtZ specularExponent x y z')),
    'nothing',
  ),
  ...words('feFuncA feFuncB feFuncG feFuncR').map((name) =>
    kind(
      name,
      core.concat(words('amplitude exponent intercept offset slope tableValues type')),
      'nothing',
      { type: 'identity' },
    ),
  ),
])

const units = words('userSpaceOnUse objectBoundingBox')

/** The words that an attribute can have as its value, where EPUBCheck knows them all. */
export const keywords: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'alignment-baseline',
    orInherit(
      'auto baseline before-edge text-before-edge middle central after-edge text-after-edge ideographic alphabetic hanging mathematical',
    ),
  ],
  ['clip-rule', orInherit('nonzero evenodd')],
  ['clipPathUnits', units],
  ['color-interpolation', orInherit('auto sRGB linearRGB')],
  ['color-interpolation-filters', orInherit('auto sRGB linearRGB')],
  ['color-rendering', orInherit('auto optimizeSpeed optimizeQuality')],
  ['direction', orInherit('ltr rtl')],
  ['display', orInherit('inline block list-item table inline-table none')],
  ['edgeMode', words('duplicate wrap none')],
  ['fill-rule', orInherit('nonzero evenodd')],
  ['filterUnits', units],
  [
    'font-stretch',
    orInherit(
      'normal wider narrower ultra-condensed extra-condensed condensed semi-condensed semi-expanded expanded extra-expanded ultra-expanded',
    ),
  ],
  ['font-style', orInherit('normal italic oblique')],
  ['font-variant', orInherit('normal small-caps')],
  ['font-weight', orInherit('normal bold bolder lighter 100 200 300 400 500 600 700 800 900')],
  ['gradientUnits', units],
  ['image-rendering', orInherit('auto optimizeSpeed optimizeQuality')],
  ['lengthAdjust', words('spacing spacingAndGlyphs')],
  ['markerUnits', words('strokeWidth userSpaceOnUse')],
  ['maskContentUnits', units],
  ['maskUnits', units],
  ['method', words('align stretch')],
  ['overflow', orInherit('visible hidden scroll auto')],
  ['patternContentUnits', units],
  ['patternUnits', units],
  ['primitiveUnits', units],
  ['shape-rendering', orInherit('auto optimizeSpeed crispEdges geometricPrecision')],
  ['spacing', words('auto exact')],
  ['spreadMethod', words('pad reflect repeat')],
  ['stitchTiles', words('stitch noStitch')],
  ['stroke-linecap', orInherit('butt round square')],
  ['stroke-linejoin', orInherit('miter round bevel')],
  ['text-anchor', orInherit('start middle end')],
  ['text-rendering', orInherit('auto optimizeSpeed optimizeLegibility geometricPrecision')],
  ['unicode-bidi', orInherit('normal embed bidi-override')],
  ['version', words('1.0 1.1 1.2')],
  ['visibility', orInherit('visible hidden collapse')],
  ['writing-mode', orInherit('lr-tb rl-tb tb-rl lr rl tb')],
  ['xChannelSelector', words('R G B A')],
  ['xml:space', words('default preserve')],
  ['yChannelSelector', words('R G B A')],
])

function kind(
  tag: string,
  attributes: readonly string[],
  content: Content,
  needed: Readonly<Record<string, string>> = {},
): [string, ElementKind] {
  return [tag, { attributes: new Set(attributes), content, needed }]
}

function words(...lines: readonly string[]): string[] {
  return lines.join(' ').split(' ')
}

function orInherit(line: string): string[] {
  return [...words(line), 'inherit']
}

function without(names: readonly string[], name: string): string[] {
  return names.filter((one) => one !== name)
}
