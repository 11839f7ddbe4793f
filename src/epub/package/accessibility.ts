/**
 * The accessibility metadata of the ebook (EPUB Accessibility 1.1, § 2.2, with the schema.org
 * vocabulary). It states only what is true of the text. It claims conformance only when no barrier
 * was found and the author names a certifier.
 */
import type { Metadata } from '../../book/model/metadata.ts'
import type { Element } from '../../markup/tree/element.ts'
import { ebookWordsOf, hasEbookWords } from '../../language/ebook-words.ts'
import { imageFacts } from '../../container/image/image-facts.ts'
import type { ImageFile } from '../resources/image-files.ts'
import type { PageTarget } from '../documents/page-marks.ts'
import { countImages, type ImageCount } from '../resources/count-images.ts'
import type { AccessibilityProperty } from './accessibility-vocabulary.ts'
import { findElement } from '../elements/walk-elements.ts'

/** Metadata of the package, by property name without `schema:`. */
export interface Accessibility extends Readonly<
  Record<Exclude<AccessibilityProperty, 'accessibilitySummary'>, readonly string[]>
> {
  readonly accessibilitySummary: { readonly text: string; readonly language: string }
}

/** What is examined: the text, its images and the printed pages that it marks. */
export interface ExaminedContent {
  readonly documents: readonly { readonly element: Element }[]
  readonly images: readonly ImageFile[]
  readonly pages: readonly PageTarget[]
}

/**
 * Examines the content of the book. The cover does not count, since it says nothing that the title
 * page does not say.
 */
export function assessAccessibility(
  { documents, images, pages }: ExaminedContent,
  { language, accessibility: claim = {} }: Pick<Metadata, 'language' | 'accessibility'>,
): Accessibility {
  const elements = documents.map(({ element }) => element)
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
    accessibilitySummary:
      claim.summary === undefined
        ? summary(shown, pages.length > 0, language)
        : { text: claim.summary, language },
  }
}

function hazards(images: readonly ImageFile[]): readonly string[] {
  // Nobody has checked an animation for flashes, so nobody can vouch for it.
  return images.some(({ resource }) => imageFacts(resource.bytes)?.isAnimated)
    ? ['unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard']
    : ['none']
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
