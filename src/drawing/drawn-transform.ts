import { keywordOf, type CssComponent, type CssValue } from '../theme/css/css-value.ts'

/** A rectangle in the units of a drawing. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What CSS says about how an element is moved, turned and scaled. */
export interface CssTransform {
  readonly transform?: CssValue
  readonly translate?: CssValue
  readonly rotate?: CssValue
  readonly scale?: CssValue
  readonly origin?: CssValue
}

/**
 * A transformation by CSS as the attribute of SVG 1.1 (CSS Transforms 2, § 5). `written` is the
 * attribute that the element has already; it counts unless CSS has a `transform`. Undefined when
 * SVG 1.1 cannot say it.
 */
export function drawnTransform(css: CssTransform, written: string, box: Box): string | undefined {
  const parts = [
    css.translate && translateOf(css.translate, box),
    css.rotate && rotateOf(css.rotate),
    css.scale && scaleOf(css.scale),
    css.transform ? functionsOf(css.transform, box) : written,
  ]
  const has = (value: CssValue | undefined): boolean => value !== undefined
  const isGiven = [has(css.translate), has(css.rotate), has(css.scale), true]
  if (parts.some((part, index) => part === undefined && isGiven[index])) return undefined
  const moved = parts.filter((part) => part !== undefined && part !== '').join(' ')
  const origin = originOf(css.origin, box)
  if (moved === '') return ''
  if (!origin) return undefined
  const [x, y] = origin
  if (x === 0 && y === 0) return moved
  return `translate(${number(x)} ${number(y)}) ${moved} translate(${number(-x)} ${number(-y)})`
}

function number(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}

function isNone(value: CssValue): boolean {
  return keywordOf(value) === 'none'
}

function translateOf(value: CssValue, box: Box): string | undefined {
  if (isNone(value)) return ''
  const [x, y = zero, z = zero] = value
  return x && lengthOf(z, 0) === 0 ? translation(x, y, box) : undefined
}

const zero: CssComponent = { type: 'number', value: 0 }

function translation(x: CssComponent, y: CssComponent, box: Box): string | undefined {
  const [right, down] = [lengthOf(x, box.width), lengthOf(y, box.height)]
  if (right === undefined || down === undefined) return undefined
  return `translate(${number(right)} ${number(down)})`
}

function rotateOf(value: CssValue): string | undefined {
  if (isNone(value)) return ''
  const [angle, ...axis] = value
  const degrees = angle && degreesOf(angle)
  return degrees === undefined || axis.length > 0 ? undefined : `rotate(${number(degrees)})`
}

function scaleOf(value: CssValue): string | undefined {
  if (isNone(value)) return ''
  const [x, y = x] = value.map(factorOf)
  if (x === undefined || y === undefined) return undefined
  return `scale(${number(x)} ${number(y)})`
}

function functionsOf(value: CssValue, box: Box): string | undefined {
  if (isNone(value)) return ''
  const written = value.map((part) =>
    part.type === 'function' ? functionOf(part, box) : undefined,
  )
  return written.every((part) => part !== undefined) ? written.join(' ') : undefined
}

function functionOf(
  { name, children }: Extract<CssComponent, { type: 'function' }>,
  box: Box,
): string | undefined {
  const given = children.filter(({ type }) => type !== 'operator')
  const [first = zero, second] = given
  switch (name) {
    case 'matrix': {
      const numbers = given.map((part) => lengthOf(part, NaN))
      const isWhole = numbers.length === 6 && numbers.every((one) => one !== undefined)
      return isWhole ? `matrix(${numbers.map((one = 0) => number(one)).join(' ')})` : undefined
    }
    case 'translate':
      return translation(first, second ?? zero, box)
    case 'translatex':
      return translation(first, zero, box)
    case 'translatey':
      return translation(zero, first, box)
    case 'scale':
      return scaleOf(given)
    case 'scalex':
      return scaleOf([first, one])
    case 'scaley':
      return scaleOf([one, first])
    case 'rotate':
      return given.length > 1 ? turnAbout(given) : rotateOf(given)
    default:
      return skewOf(name, first, second ?? zero)
  }
}

const one: CssComponent = { type: 'number', value: 1 }

// As attributes have it: the point comes with the angle.
function turnAbout(given: CssValue): string | undefined {
  const [angle = zero, x = zero, y = zero] = given
  const parts = [degreesOf(angle), lengthOf(x, NaN), lengthOf(y, NaN)]
  if (parts.some((part) => part === undefined)) return undefined
  return `rotate(${parts.map((part = 0) => number(part)).join(' ')})`
}

function skewOf(name: string, first: CssComponent, second: CssComponent): string | undefined {
  const [x, y] = [degreesOf(first), degreesOf(second)]
  if (x === undefined || y === undefined) return undefined
  if (name === 'skewx') return `skewX(${number(x)})`
  if (name === 'skewy') return `skewY(${number(x)})`
  const slope = (degrees: number): string => number(Math.tan((degrees * Math.PI) / 180))
  return name === 'skew' ? `matrix(1 ${slope(y)} ${slope(x)} 1 0 0)` : undefined
}

function factorOf(part: CssComponent): number | undefined {
  if (part.type === 'percentage') return part.value / 100
  return part.type === 'number' ? part.value : undefined
}

const pixelsOfUnit: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 4 / 3,
  pc: 16,
}

function lengthOf(part: CssComponent, whole: number): number | undefined {
  if (part.type === 'number') return part.value
  if (part.type === 'percentage') return finite((part.value / 100) * whole)
  if (part.type !== 'dimension') return undefined
  return finite(part.value * (pixelsOfUnit[part.unit.toLowerCase()] ?? NaN))
}

const degreesOfUnit: Readonly<Record<string, number>> = {
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
}

function degreesOf(part: CssComponent): number | undefined {
  if (part.type === 'number') return part.value
  if (part.type !== 'dimension') return undefined
  return finite(part.value * (degreesOfUnit[part.unit.toLowerCase()] ?? NaN))
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}

// CSS Transforms 1, § 5: one word or length counts across, and the other is the middle.
function originOf(value: CssValue | undefined, box: Box): [number, number] | undefined {
  if (!value) return [0, 0]
  const [first = zero, second = middle] = value
  const isTurned = isDown(first) || isAcross(second)
  const [x, y] = isTurned ? [second, first] : [first, second]
  const [right, down] = [offsetOf(x, box.width), offsetOf(y, box.height)]
  if (right === undefined || down === undefined) return undefined
  return [box.x + right, box.y + down]
}

const middle: CssComponent = { type: 'percentage', value: 50 }

function isDown(part: CssComponent): boolean {
  return /^(?:top|bottom)$/.test(keywordOf([part]) ?? '')
}

function isAcross(part: CssComponent): boolean {
  return /^(?:left|right)$/.test(keywordOf([part]) ?? '')
}

function offsetOf(part: CssComponent, whole: number): number | undefined {
  const word = keywordOf([part])
  if (word === undefined) return lengthOf(part, whole)
  if (word === 'center') return whole / 2
  if (word === 'left' || word === 'top') return 0
  return word === 'right' || word === 'bottom' ? whole : undefined
}
