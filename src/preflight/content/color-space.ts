import {
  dictOf,
  isKind,
  listOf,
  nameOf,
  numberOf,
  streamOf,
  type PdfDict,
  type PdfObject,
} from '../document/pdf-object.ts'
import type { Color } from '../model/mark.ts'
import type { ColorKind } from '../../printers/printer.ts'

/** A color space: what the numbers of a color mean. */
export interface ColorSpace {
  readonly kind: ColorKind | 'pattern'
  readonly isProfiled: boolean
  /** How many numbers a color has. */
  readonly componentCount: number
  /** The color that numbers stand for; without numbers, any color of the space. */
  readonly toColor: (components: readonly number[] | undefined) => Color
  /** The space of a pattern without colors of its own. */
  readonly base?: ColorSpace
}

/** Gray, as most books have it. */
export const deviceGray = plainSpace('gray', 1, false)
const deviceRgb = plainSpace('rgb', 3, false)
const deviceCmyk = plainSpace('cmyk', 4, false)

/** A plain space by the operator or the short name for it. */
export const deviceSpaces: Readonly<Record<string, ColorSpace>> = {
  DeviceGray: deviceGray,
  G: deviceGray,
  DeviceRGB: deviceRgb,
  RGB: deviceRgb,
  DeviceCMYK: deviceCmyk,
  CMYK: deviceCmyk,
}

/** The plain space of a color with so many numbers. */
export function plainSpaceOf(componentCount: number): ColorSpace {
  if (componentCount === 1) return deviceGray
  return componentCount === 4 ? deviceCmyk : deviceRgb
}

// A space within a space within a space; PDF allows no more.
const deepest = 4

/** Reads a color space; `resources` has the spaces that are called by a name. */
export function readColorSpace(
  object: PdfObject,
  resources: PdfDict | undefined,
  depth = 0,
): ColorSpace {
  const name = nameOf(object)
  if (name !== undefined) {
    if (name === 'Pattern') return patternSpace(undefined)
    const named = dictOf(resources?.get('ColorSpace'))?.get(name)
    if (named !== undefined && depth < deepest) return readColorSpace(named, undefined, depth + 1)
    return deviceSpaces[name] ?? deviceGray
  }
  const [family, ...parts] = listOf(object)
  const inner = () =>
    depth < deepest ? readColorSpace(parts[0], resources, depth + 1) : deviceGray
  const substitute = () =>
    depth < deepest ? readColorSpace(parts[1], resources, depth + 1).kind : 'pattern'
  switch (nameOf(family)) {
    case 'ICCBased':
      return profiledSpace(dictOf(parts[0]))
    case 'CalGray':
      return plainSpace('gray', 1, true)
    case 'CalRGB':
    case 'Lab':
      return plainSpace('rgb', 3, true)
    case 'Indexed':
    case 'I':
      return indexedSpace(inner(), parts[2])
    case 'Separation':
      return spotSpace([nameOf(parts[0]) ?? ''], substitute())
    case 'DeviceN':
      return spotSpace(
        listOf(parts[0]).map((one) => nameOf(one) ?? ''),
        substitute(),
      )
    case 'Pattern':
      return patternSpace(parts.length > 0 ? inner() : undefined)
    default:
      return deviceSpaces[nameOf(family) ?? ''] ?? deviceGray
  }
}

function profiledSpace(profile: PdfDict | undefined): ColorSpace {
  const count = numberOf(profile?.get('N'))
  if (count === 4) return plainSpace('cmyk', 4, true)
  return count === 1 ? plainSpace('gray', 1, true) : plainSpace('rgb', 3, true)
}

function plainSpace(
  kind: 'gray' | 'rgb' | 'cmyk',
  componentCount: number,
  isProfiled: boolean,
): ColorSpace {
  const toColor = (components: readonly number[] | undefined): Color => {
    const measured = components && components.length >= componentCount
    const inks = measured ? inksOf(kind, components) : {}
    const isRegistration =
      kind === 'cmyk' && measured === true && components.slice(0, 4).every((one) => one >= 0.995)
    return { kind, isProfiled, ...inks, isRegistration }
  }
  return { kind, isProfiled, componentCount, toColor }
}

function inksOf(kind: 'gray' | 'rgb' | 'cmyk', components: readonly number[]) {
  const [a = 0, b = 0, c = 0, d = 0] = components.map((one) => Math.min(1, Math.max(0, one)))
  if (kind === 'gray') return { ink: 1 - a, darkness: 1 - a }
  if (kind === 'rgb') {
    const isNeutral = Math.abs(a - b) < 0.004 && Math.abs(b - c) < 0.004
    // How much ink a color of light becomes is not known, but white becomes none.
    if (isNeutral) return a >= 0.999 ? { ink: 0, darkness: 0 } : { darkness: 1 - a }
    return {}
  }
  const ink = a + b + c + d
  return a + b + c < 0.01 ? { ink, darkness: d } : { ink }
}

function indexedSpace(base: ColorSpace, table: PdfObject): ColorSpace {
  const toColor = (components: readonly number[] | undefined): Color => {
    const index = components?.[0]
    const bytes = tableBytes(table)
    if (index === undefined) return anyColor(base, bytes)
    const from = Math.round(index) * base.componentCount
    const entry = bytes?.subarray(from, from + base.componentCount)
    return base.toColor(entry && [...entry].map((byte) => byte / 255))
  }
  return { kind: base.kind, isProfiled: base.isProfiled, componentCount: 1, toColor }
}

// An image may show any color of its table, and so the one with the most ink.
function anyColor(base: ColorSpace, bytes: Uint8Array | undefined): Color {
  const color = base.toColor(undefined)
  if (!bytes || base.kind !== 'cmyk') return color
  const inks: number[] = []
  for (let at = 0; at + base.componentCount <= bytes.length; at += base.componentCount) {
    const entry = bytes.subarray(at, at + base.componentCount)
    inks.push(base.toColor([...entry].map((byte) => byte / 255)).ink ?? 0)
  }
  return inks.length === 0 ? color : { ...color, ink: Math.max(...inks) }
}

function tableBytes(table: PdfObject): Uint8Array | undefined {
  if (isKind(table, 'string')) return table.bytes
  try {
    return streamOf(table)?.decode()
  } catch {
    return undefined
  }
}

// The inks of the press have names too, and such a color is made of them.
const processInks = new Set(['Cyan', 'Magenta', 'Yellow', 'Black'])

function spotSpace(names: readonly string[], instead: ColorSpace['kind']): ColorSpace {
  const inks = names.filter((name) => name !== 'None')
  const isBlack = inks.every((name) => name === 'Black')
  const isProcess = inks.every((name) => processInks.has(name))
  const kind = isBlack ? 'gray' : isProcess ? 'cmyk' : 'spot'
  const isAll = inks.includes('All')
  const toColor = (components: readonly number[] | undefined): Color => {
    const tints = components?.slice(0, names.length)
    const sum = tints?.reduce((total, tint) => total + Math.min(1, Math.max(0, tint)), 0)
    const ink = sum === undefined ? undefined : isAll ? sum * 4 : sum
    return {
      kind,
      isProfiled: false,
      ...(ink !== undefined && { ink }),
      ...(isBlack && ink !== undefined && { darkness: ink }),
      ...(kind === 'spot' && instead !== 'pattern' && { substitute: instead }),
      isRegistration: isAll && (ink === undefined || ink > 0),
    }
  }
  return { kind, isProfiled: false, componentCount: Math.max(1, names.length), toColor }
}

function patternSpace(base: ColorSpace | undefined): ColorSpace {
  return {
    kind: 'pattern',
    isProfiled: false,
    componentCount: base?.componentCount ?? 0,
    toColor: (components) => (base ?? deviceGray).toColor(components),
    ...(base && { base }),
  }
}
