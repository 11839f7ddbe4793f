/**
 * What the ebook says of its accessibility (EPUB Accessibility 1.1, § 2.2, with the schema.org vocabulary): only what is
 * true of the text at hand. Nothing is claimed to conform to anything; that is for whoever certifies it.
 */
import type { Element } from '../markup/element.ts'
import { ebookWordsOf, hasEbookWords } from './ebook-words.ts'
import type { ImageFile } from './image-files.ts'
import type { PageTarget } from './page-marks.ts'
import { findElement, visitElements } from './walk-elements.ts'

/** Metadata of the package, by property without `schema:`. */
export interface Accessibility {
  readonly accessMode: readonly string[]
  readonly accessModeSufficient: readonly string[]
  readonly accessibilityFeature: readonly string[]
  readonly accessibilityHazard: readonly string[]
  readonly accessibilitySummary: { readonly text: string; readonly language: string }
}

/** Looks at what the book holds. The cover says nothing that the title page does not, and so it does not count. */
export function assessAccessibility(
  elements: readonly Element[],
  images: readonly ImageFile[],
  pages: readonly PageTarget[],
  language: string,
): Accessibility {
  const shown = countImages(elements)
  const isVisual = shown.described + shown.undescribed > 0
  const has = (matches: (element: Element) => boolean) =>
    elements.some((element) => findElement(element, matches) !== undefined)
  const features = {
    ARIA: true,
    alternativeText: isVisual && shown.undescribed === 0,
    displayTransformability: true,
    index: elements.some(({ attributes }) => attributes['role'] === 'doc-index'),
    MathML: has(({ tag }) => tag === 'math'),
    pageBreakMarkers: pages.length > 0,
    pageNavigation: pages.length > 0,
    readingOrder: true,
    structuralNavigation: has(({ tag }) => tag === 'h1'),
    tableOfContents: true,
  }
  return {
    accessMode: isVisual ? ['textual', 'visual'] : ['textual'],
    accessModeSufficient: [shown.undescribed > 0 ? 'textual,visual' : 'textual'],
    accessibilityFeature: Object.entries(features).flatMap(([name, is]) => (is ? [name] : [])),
    accessibilityHazard: hazards(images),
    accessibilitySummary: summary(shown, pages.length > 0, language),
  }
}

interface ImageCount {
  readonly described: number
  /** Images that say something, without words for it. */
  readonly undescribed: number
}

function countImages(elements: readonly Element[]): ImageCount {
  let described = 0
  let undescribed = 0
  const count = (image: Element, parent: Element): void => {
    if (image.attributes['alt']) described++
    // The source of an image in a line is its own; that of a figure is the figure's.
    else if (!isDecorative(image.source) && !isDecorative(parent.source)) undescribed++
  }
  for (const root of elements) {
    visitElements(root, (element) => {
      for (const child of element.children) {
        if (child.type === 'element' && child.tag === 'img') count(child, element)
      }
    })
  }
  return { described, undescribed }
}

function isDecorative(source: Element['source']): boolean {
  return source !== undefined && 'decorative' in source && source.decorative === true
}

function hazards(images: readonly ImageFile[]): readonly string[] {
  // What moves in an animation is not looked at, and so not vouched for.
  return images.some(({ resource }) => isAnimated(resource.bytes, resource.mediaType))
    ? ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard']
    : ['none']
}

// GIF89a, § 23: each image of an animation has a Graphic Control Extension, 21 F9 04, before it.
function isAnimated(bytes: Uint8Array, mediaType: string): boolean {
  if (mediaType !== 'image/gif') return false
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = data.indexOf('21f904', 0, 'hex')
  return first !== -1 && data.indexOf('21f904', first + 3, 'hex') !== -1
}

function summary(
  shown: ImageCount,
  hasPages: boolean,
  language: string,
): Accessibility['accessibilitySummary'] {
  const { summary: words } = ebookWordsOf(language)
  const sentences = [words.text, words.contents]
  if (shown.undescribed > 0) sentences.push(words.undescribed)
  else if (shown.described > 0) sentences.push(words.described)
  if (hasPages) sentences.push(words.pages)
  return { text: sentences.join(' '), language: hasEbookWords(language) ? language : 'en' }
}
