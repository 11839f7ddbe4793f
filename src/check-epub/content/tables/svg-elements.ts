/** The elements of SVG 1.1 and 2 (SVG 2, appendix M; Filter Effects 1; CSS Masking 1). */
export const svgElements: ReadonlySet<string> = new Set(
  `a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform audio canvas
  circle clipPath color-profile cursor defs desc discard ellipse feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter font
  font-face font-face-format font-face-name font-face-src font-face-uri foreignObject g glyph glyphRef
  hkern iframe image line linearGradient marker mask mesh meshgradient meshpatch meshrow metadata
  missing-glyph mpath path pattern polygon polyline radialGradient rect script set solidcolor stop style
  svg switch symbol text textPath title tref tspan unknown use video view vkern hatch
  hatchpath`.split(/\s+/),
)

/** The elements that hold text (SVG 2, § 11). */
export const svgTextHolders: ReadonlySet<string> = new Set(
  'text tspan textPath tref altGlyph a title desc style script metadata unknown foreignObject'.split(
    ' ',
  ),
)

/** The elements that stand only in certain others. */
export const svgParents: Readonly<Record<string, string>> = {
  stop: 'linearGradient radialGradient meshpatch',
  tspan: 'text tspan textPath a altGlyph switch',
  textPath: 'text a switch',
  mpath: 'animateMotion',
  feMergeNode: 'feMerge',
  feFuncA: 'feComponentTransfer',
  feFuncB: 'feComponentTransfer',
  feFuncG: 'feComponentTransfer',
  feFuncR: 'feComponentTransfer',
}

/** The elements that no text holds (SVG 2, § 11.2: text holds text, links and animations). */
export const svgNotInText: ReadonlySet<string> = new Set(
  `circle ellipse foreignObject g image line path polygon polyline rect svg symbol text use`.split(
    ' ',
  ),
)

/** The attributes that hold one length each, and whether it may be negative (SVG 2, § 7 to 10). */
export const svgLengths: Readonly<Record<string, string>> = {
  svg: 'x y width height',
  rect: 'x y width height rx ry',
  image: 'x y width height',
  use: 'x y width height',
  circle: 'cx cy r',
  ellipse: 'cx cy rx ry',
  line: 'x1 y1 x2 y2',
}
