import {
  hasComponent,
  keywordOf,
  type CssComponent,
  type CssValue,
} from '../theme/css/css-value.ts'
import { namedColors } from '../theme/css/named-colors.ts'
import { substituteVariables, type Variables } from '../theme/css/substitute-variables.ts'
import type { DrawnDeclaration } from './read-style-rules.ts'

/**
 * A value that every reader of drawings knows: variables and `light-dark()` are replaced, and
 * nothing outside is referred to. Undefined when it cannot be drawn; then the next weaker
 * declaration counts.
 */
export function drawnValue(
  name: string,
  value: CssValue,
  variables: Variables,
  tell: (lost: string) => void,
): CssValue | undefined {
  const isIndirect = hasComponent(value, ({ type }) => type === 'function')
  const plain = isIndirect ? substituteVariables(value, variables)?.flatMap(inLight) : value
  if (!plain || plain.length === 0) return undefined
  const outer = outerReference(plain)
  if (outer !== undefined) {
    tell(`a reference to ${outer}`)
    return [{ type: 'ident', name: 'none' }]
  }
  if (hasComponent(plain, isUnreadable)) return undefined
  return isColorProperty(name) && !isPaint(plain) ? undefined : plain
}

/** What a shorthand stands for; any other declaration is returned unchanged. */
export function expandShorthand(declaration: DrawnDeclaration): readonly DrawnDeclaration[] {
  const { name, value, important } = declaration
  if (name === 'marker')
    return ['marker-start', 'marker-mid', 'marker-end'].map((one) => ({
      name: one,
      value,
      important,
    }))
  if (name !== 'font') return [declaration]
  const sizeAt = value.findIndex(isFontSize)
  const families = afterSize(value.slice(sizeAt + 1))
  const size = value[sizeAt]
  if (!size || families.length === 0) return [declaration]
  const before = value.slice(0, sizeAt)
  const word = (pattern: RegExp): CssComponent =>
    before.find((part) => pattern.test(keywordOf([part]) ?? numberOf(part))) ?? normal
  return [
    { name: 'font-style', value: [word(/^(?:italic|oblique)$/)], important },
    { name: 'font-variant', value: [word(/^small-caps$/)], important },
    { name: 'font-weight', value: [word(/^(?:bold|bolder|lighter|\d+)$/)], important },
    { name: 'font-size', value: [size], important },
    { name: 'font-family', value: families, important },
  ]
}

const normal: CssComponent = { type: 'ident', name: 'normal' }

function numberOf(part: CssComponent): string {
  return part.type === 'number' ? String(part.value) : ''
}

function isFontSize(part: CssComponent): boolean {
  if (part.type === 'dimension' || part.type === 'percentage') return true
  return /^(?:xx?-small|small|medium|large|xx?-large|smaller|larger)$/.test(keywordOf([part]) ?? '')
}

// The line height may come in between.
function afterSize(parts: CssValue): CssValue {
  const [slash] = parts
  return slash?.type === 'operator' && slash.value === '/' ? parts.slice(2) : parts
}

// Paper is light. CSS words for system colors mean ink and paper here.
function inLight(component: CssComponent): CssValue {
  if (component.type === 'function' && component.name === 'light-dark') {
    const comma = component.children.findIndex(
      (part) => part.type === 'operator' && part.value === ',',
    )
    return component.children.slice(0, comma).flatMap(inLight)
  }
  // A second color, for ink, which no reader uses (SVG 1.1, § 12.3).
  if (component.type === 'function' && component.name === 'icc-color') return []
  const word = keywordOf([component])
  if (word === 'canvastext') return [{ type: 'ident', name: 'black' }]
  return word === 'canvas' ? [{ type: 'ident', name: 'white' }] : [component]
}

function outerReference(value: CssValue): string | undefined {
  for (const component of value) {
    if (component.type === 'url' && !component.value.trim().startsWith('#')) {
      const { value: url } = component
      return url.length > 60 ? `${url.slice(0, 60)}…` : url
    }
    const within = 'children' in component ? outerReference(component.children) : undefined
    if (within !== undefined) return within
  }
  return undefined
}

// A value that another reader might read differently is not passed on.
function isUnreadable(component: CssComponent): boolean {
  if (component.type === 'raw') return true
  return component.type === 'function' && !knownFunctions.has(component.name)
}

const knownFunctions = new Set(
  (
    'rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy skew path rect ' +
    'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia'
  ).split(' '),
)

function isColorProperty(name: string): boolean {
  return name === 'fill' || name === 'stroke' || name === 'color' || name.endsWith('-color')
}

function isPaint(value: CssValue): boolean {
  const parts = value[0]?.type === 'url' ? value.slice(1) : value
  if (parts.length === 0) return true
  const [color] = parts
  if (!color || parts.length > 1) return false
  if (color.type === 'hash') return /^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(color.value)
  if (color.type === 'function') return /^(?:rgb|hsl)a?$/.test(color.name)
  const word = keywordOf([color])
  return word !== undefined && (Object.hasOwn(namedColors, word) || paints.has(word))
}

const paints = new Set([
  'none',
  'inherit',
  'currentcolor',
  'transparent',
  'context-fill',
  'context-stroke',
])
