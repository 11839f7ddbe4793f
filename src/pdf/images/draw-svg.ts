import svgToPdf from 'svg-to-pdfkit'
import type { PdfDocument } from '../document/pdf-document.ts'
import type { PdfCanvas, PdfKitDocument, PdfReference } from '../document/pdfkit.ts'
import type { Size } from '../../edition/length.ts'
import { colorOperator, colorParts, type ColorMode } from '../color/press-color.ts'
import { formatNumber } from '../document/format-number.ts'
import type { Blend } from './blend-modes.ts'
import { UndrawableError } from './undrawable-error.ts'

/** A drawing of simple shapes, without text. */
export interface ShapedDrawing {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** As SVG says it. When absent, the drawing fills its size. */
  readonly preserveAspectRatio?: string
  /** By the opacity that marks a group; see `markBlends`. */
  readonly blends?: ReadonlyMap<number, Blend>
}

/**
 * Draws an SVG as vectors into a form that fills the unit square and can be shown any number of
 * times. It opens no files: it shows only images that the document has (see `embedInnerImages`).
 */
export function drawSvg(
  document: PdfDocument,
  { svg, width, height, preserveAspectRatio = 'none', blends = new Map() }: ShapedDrawing,
): PdfReference {
  const { kit } = document
  const form = kit.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Matrix: [1 / width, 0, 0, 1 / height, 0, 0],
    // What blends in a drawing does not blend with the page.
    ...(blends.size > 0 && { Group: { S: 'Transparency', CS: 'DeviceRGB', I: true } }),
  })
  const canvas = formPage(form, { width, height }, document.form.colors)
  const { page, _ctm: matrix } = kit
  const parts = watchReferences(kit, blends)
  kit.page = canvas
  kit._ctm = [1, 0, 0, -1, 0, height]
  canvas.write(`1 0 0 -1 0 ${height} cm`)
  try {
    const imageCallback = (link: string) => (Object.hasOwn(kit._imageRegistry, link) ? link : '')
    const size = { width, height, preserveAspectRatio }
    svgToPdf(kit, svg, 0, 0, { ...size, ...withoutText, imageCallback })
  } catch (error) {
    parts.endAll()
    throw error
  } finally {
    parts.stop()
    kit.page = page
    kit._ctm = matrix
    form.data['Resources'] = resourcesOf(canvas)
    form.end()
  }
  return form
}

// Options of svg-to-pdfkit: it sets no text, and says nothing.
const withoutText = {
  assumePt: true,
  fontCallback() {
    throw new Error('internal: the text of a drawing is not outlined')
  },
  warningCallback: () => {},
}

// Markers are drawn at every point of a path, so they multiply.
const mostOperators = 1_000_000

/**
 * Tracks the PDF objects that a drawing opens. A drawing that fails leaves some of them open, and
 * pdfkit would wait for them forever. The graphics states of blended groups get their modes.
 */
function watchReferences(kit: PdfKitDocument, blends: ReadonlyMap<number, Blend>) {
  const begun: PdfReference[] = []
  const make = kit.ref
  const watch = (data?: Record<string, unknown>): PdfReference => {
    const blend = data?.['Type'] === 'ExtGState' ? blends.get(Number(data['ca'])) : undefined
    const stated = blend ? { ...data, ca: blend.opacity, BM: blend.mode } : data
    const reference = make.call(kit, stated)
    begun.push(reference)
    return reference
  }
  kit.ref = watch
  return {
    endAll() {
      for (const reference of begun) if (reference.offset === undefined) reference.end()
    },
    stop() {
      kit.ref = make
    },
  }
}

// The parts of a page that pdfkit's drawing functions use.
interface Canvas extends PdfCanvas {
  readonly ext_gstates: Record<string, PdfReference>
  readonly patterns: Record<string, PdfReference>
  readonly colorSpaces: Record<string, PdfReference>
  readonly annotations: PdfReference[]
}

function resourcesOf(canvas: Canvas): Readonly<Record<string, unknown>> {
  return {
    Font: canvas.fonts,
    XObject: canvas.xobjects,
    ExtGState: canvas.ext_gstates,
    Pattern: canvas.patterns,
  }
}

function formPage(form: PdfReference, { width, height }: Size, colors: ColorMode): Canvas {
  // Held back until the color that goes with it arrives.
  let colorSpace = ''
  let operatorCount = 0
  return {
    width,
    height,
    dictionary: form,
    fonts: {},
    xobjects: {},
    ext_gstates: {},
    patterns: {},
    colorSpaces: {},
    annotations: [],
    write(data) {
      if (++operatorCount > mostOperators) throw new UndrawableError('it has too many parts')
      if (typeof data !== 'string') return form.write(data)
      if (data === '/DeviceRGB cs' || data === '/DeviceRGB CS') {
        colorSpace = data
        return
      }
      if (colorSpace !== '') form.write(colorOperators(colorSpace, data, colors))
      else form.write(data)
      colorSpace = ''
    },
  }
}

// pdfkit writes every color as RGB.
function colorOperators(colorSpace: string, operator: string, colors: ColorMode): string {
  const [, r, g, b, kind] = /^([\d.]+) ([\d.]+) ([\d.]+) (scn|SCN)$/.exec(operator) ?? []
  if (r === undefined || g === undefined || b === undefined) return `${colorSpace}\n${operator}`
  // Equal parts are gray as they are written.
  if (r === g && g === b) return `${r} ${kind === 'scn' ? 'g' : 'G'}`
  if (colors === 'given') return `${colorSpace}\n${operator}`
  const color = { r: Number(r) * 255, g: Number(g) * 255, b: Number(b) * 255 }
  const parts = colorParts(color, colors)
  const set = colorOperator(parts, kind === 'scn' ? 'fill' : 'stroke')
  return `${parts.map(formatNumber).join(' ')} ${set}`
}
