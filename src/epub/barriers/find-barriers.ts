/**
 * Finds barriers for readers who cannot see the page: those criteria of EPUB Accessibility 1.1 and
 * of the WCAG that a program can decide. In: the text of an ebook; out: the reports, and how many
 * barriers there are.
 */
import { fileOfImage } from '../../book/model/image-name.ts'
import type { Book } from '../../book/model/book.ts'
import type { Metadata } from '../../book/model/metadata.ts'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { textContent, type Element } from '../../markup/tree/element.ts'
import type { Theme } from '../../theme/css/stylesheet.ts'
import { countImages } from '../resources/count-images.ts'
import type { ContentDocument } from '../documents/content-document.ts'
import { findContrast } from './find-contrast.ts'
import { findCutTables } from './find-cut-tables.ts'
import { headingLevel } from '../elements/heading-level.ts'
import { findSkippedLevels } from '../elements/skipped-levels.ts'
import { imageFacts } from '../../container/image/image-facts.ts'
import type { ImageFile } from '../resources/image-files.ts'
import { findElement, visitElements } from '../elements/walk-elements.ts'

/** The text of an ebook and its images. */
export interface EbookText {
  readonly book: Book
  readonly documents: readonly ContentDocument[]
  readonly images: readonly ImageFile[]
}

/**
 * Reports the barriers, and returns how many must be removed before the ebook can claim to conform.
 */
export function findBarriers(
  { book: { metadata }, documents, images }: EbookText,
  theme: Theme,
  allReports: Report,
): number {
  let count = 0
  const report: Report = (one) => {
    count++
    allReports(one)
  }
  checkAssumed(metadata, report)
  for (const { element } of documents) {
    checkHeadings(element, allReports)
    visitElements(element, (inner) => {
      checkTable(inner, report)
      checkDescription(inner, report)
    })
  }
  findContrast(documents, theme, metadata.language).forEach(report)
  findCutTables(documents, theme, metadata.language).forEach(report)
  checkMovement(images, report)
  // Images without a description and formulas that cannot be read were reported where they are
  // written.
  count += countImages(documents.map(({ element }) => element)).undescribed
  count += documents.filter(({ element }) => findElement(element, isUnreadFormula)).length
  if (count > 0 && metadata.accessibility?.certifiedBy !== undefined) {
    const barriers = count === 1 ? 'one barrier' : `${count} barriers`
    const message = `The ebook does not claim to conform, since it has ${barriers} for readers.`
    const hints = ['fix what the other messages name; the ebook will then say that it conforms']
    allReports(diagnostic('accessibility/claim-left-out', message, { hints }))
  }
  return count
}

// WCAG 2.2, 2.4.2 and 3.1.1: values missing from book.yaml are guessed.
function checkAssumed({ assumed = [], title, language }: Metadata, report: Report): void {
  if (assumed.includes('title')) {
    const message = `The book has no title in book.yaml, so "${title}" is used.`
    const hints = ['write it there: title: The Salt Road']
    report(diagnostic('accessibility/title-assumed', message, { hints }))
  }
  if (assumed.includes('language')) {
    const message = `book.yaml names no language, so "${language}" is assumed.`
    const hints = ['write it there: language: en-GB']
    report(diagnostic('accessibility/language-assumed', message, { hints }))
  }
}

// The ebook gives each heading its true level beside the written one, so this is not a barrier.
function checkHeadings(root: Element, report: Report): void {
  const headings: { readonly level: number; readonly element: Element }[] = []
  visitElements(root, (element) => {
    const level = headingLevel(element)
    if (level !== undefined) headings.push({ level, element })
  })
  for (const { heading, before } of findSkippedLevels(headings)) {
    const { level, element } = heading
    const text = textContent(element).trim()
    const message = `The heading "${text}" has level ${level}, but the heading before it has level ${before}.`
    // A heading below a listed file or a title of the book is not as deep as it was written.
    const less = level - before - 1
    const hints = [`write it with ${less === 1 ? 'one # less' : `${less} # less`}`]
    report(diagnostic('accessibility/heading-order', message, { span: element.span, hints }))
  }
}

// WCAG 2.2, 1.3.1: a screen reader reads a table cell by cell, each with the name of its column.
function checkTable(element: Element, report: Report): void {
  if (element.tag !== 'table' || findElement(element, ({ tag }) => tag === 'th')) return
  const message = 'The table has no header row.'
  const hints = ['name the columns in its first row']
  report(diagnostic('accessibility/table-header', message, { span: element.span, hints }))
}

// WCAG 2.2, failure F30: the name of a file is no description.
function checkDescription(element: Element, report: Report): void {
  for (const child of element.children) {
    if (child.type !== 'element' || child.tag !== 'img') continue
    const alt = child.attributes['alt'] ?? ''
    if (!/^\S+\.(?:png|jpe?g|gif|svg|webp|tiff?|avif)$/i.test(alt.trim())) continue
    const message = `The description "${alt}" is the name of a file.`
    const hints = ['say what the image shows']
    const span = child.span ?? element.span
    report(diagnostic('accessibility/file-name-described', message, { span, hints }))
  }
}

// WCAG 2.2, 2.2.2 and 2.3.1: e-readers cannot pause an image, and nobody checks it for flashes.
function checkMovement(images: readonly ImageFile[], report: Report): void {
  for (const { resource } of images) {
    if (!imageFacts(resource.bytes)?.isAnimated) continue
    const message = `The image "${fileOfImage(resource.name)}" is animated.`
    const hints = ['replace it with a still image']
    report(diagnostic('accessibility/moving-image', message, { span: resource.span, hints }))
  }
}

function isUnreadFormula({ tag, classes }: Element): boolean {
  return tag === 'code' && classes.includes('math')
}
