/**
 * Pictures of formulas, for readers that do not know MathML: `math` names its picture in `altimg`
 * (MathML 3, § 2.2.1). In: the text of an ebook; out: the text whose formulas name their pictures,
 * and the pictures, one for each formula however often the book has it.
 */
import { type DrawingOptions, texToDrawing } from '../../math/tex-to-drawing.ts'
import type { Element } from '../../markup/tree/element.ts'
import { findElement, mapElements } from '../elements/walk-elements.ts'
import type { ContentDocument } from '../documents/content-document.ts'

/** The picture of a formula as a file in the container. */
export interface FormulaPicture {
  /** Relative to the package document: `formulas/formula-1.svg`. */
  readonly href: string
  readonly svg: string
}

/** Documents with the pictures that their formulas name. */
export interface PicturedFormulas {
  readonly documents: readonly ContentDocument[]
  readonly pictures: readonly FormulaPicture[]
}

/** Draws the formulas whose signs do not stand in one row. One row reads right as plain text. */
export function pictureFormulas(
  documents: readonly ContentDocument[],
  text: Pick<DrawingOptions, 'faces' | 'language'>,
): PicturedFormulas {
  const pictures = new Map<string, SizedPicture | undefined>()
  let count = 0
  const pictureOf = (tex: string, display: boolean): SizedPicture | undefined => {
    const key = `${display} ${tex}`
    if (!pictures.has(key)) {
      const picture = drawPicture(tex, { ...text, display }, `formulas/formula-${count + 1}.svg`)
      if (picture) count++
      pictures.set(key, picture)
    }
    return pictures.get(key)
  }
  const withPicture = (element: Element): Element => {
    const { tag, attributes } = element
    if (tag !== 'math' || !findElement(element, isStacked)) return element
    const picture = pictureOf(attributes['alttext'] ?? '', attributes['display'] === 'block')
    return picture ? { ...element, attributes: { ...attributes, ...picture.attributes } } : element
  }
  return {
    documents: documents.map((document) => {
      const element = mapElements(document.element, withPicture)
      return element === document.element ? document : { ...document, element }
    }),
    pictures: [...pictures.values()].filter((picture) => picture !== undefined),
  }
}

interface SizedPicture extends FormulaPicture {
  readonly attributes: Readonly<Record<string, string>>
}

// Formulas that cannot be drawn keep their words; print reports them.
function drawPicture(
  tex: string,
  text: Omit<DrawingOptions, 'size' | 'color'>,
  href: string,
): SizedPicture | undefined {
  // In em: the picture grows with the text around it.
  const drawing = texToDrawing(tex, { ...text, size: 1, color: '#000000' })
  if ('error' in drawing) return undefined
  const { width, height, depth, overhang, svg } = drawing
  const wide = inEm(width + 2 * overhang)
  const high = inEm(height + depth + 2 * overhang)
  return {
    href,
    svg: `${onWhite(svg, wide, high)}\n`,
    attributes: {
      altimg: href,
      'altimg-width': wide,
      'altimg-height': high,
      'altimg-valign': inEm(-depth - overhang),
    },
  }
}

// Black signs would vanish on a dark page.
function onWhite(svg: string, width: string, height: string): string {
  return svg.replace(
    /width="\S+" height="\S+" viewBox="(\S+) (\S+) (\S+) (\S+)">/,
    (_, ...[x, y, w, h]: readonly string[]) =>
      `width="${width}" height="${height}" viewBox="${x} ${y} ${w} ${h}">` +
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#ffffff"/>`,
  )
}

function inEm(length: number): string {
  return `${Math.round(length * 1000) / 1000}em`
}

function isStacked({ tag }: Element): boolean {
  return stacked.has(tag)
}

// Elements whose signs stand above, below or around one another.
const stacked: ReadonlySet<string> = new Set(
  'menclose mfrac mmultiscripts mover mroot msqrt msub msubsup msup mtable munder munderover'.split(
    ' ',
  ),
)
