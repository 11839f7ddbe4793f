/**
 * The rules of EPUB Accessibility 1.1, for every EPUB, and of the European Accessibility Act, for
 * EPUBs sold in the Union.
 */
import { findSkippedLevels } from '../epub/elements/skipped-levels.ts'
import {
  accessibilityProperties,
  certifierProperty,
  conformanceProperty,
  pageSourceProperty,
} from '../epub/package/accessibility-vocabulary.ts'
import { metadataOf } from '../container/package/read-package.ts'
import type { OpenedEpub } from './open-epub.ts'
import type { EpubRule } from './rule.ts'
import { lineAt } from '../container/text/line-at.ts'

export const accessibilityRules: readonly EpubRule[] = [
  {
    code: 'accessibility/metadata',
    reason: 'Shops describe a book to readers by this metadata, and the law requires it.',
    severity: 'warning',
    source: 'EPUB Accessibility 1.1, § 2.2; European Accessibility Act, annex I, section IV (f)',
    find: (epub) =>
      missingProperties(epub, 'required').map((name) => ({
        message: `The package has no schema:${name}.`,
        place: { file: epub.package.document.path },
      })),
  },
  {
    code: 'accessibility/metadata-advised',
    reason:
      'Readers who cannot see or hear check the access modes and the summary before they buy.',
    severity: 'info',
    source: 'EPUB Accessibility 1.1, § 2.2',
    find: (epub) =>
      missingProperties(epub, 'advised').map((name) => ({
        message: `The package lacks schema:${name}, which is recommended.`,
        place: { file: epub.package.document.path },
      })),
  },
  {
    code: 'accessibility/certifier',
    reason: 'A claim of conformance must say who makes it.',
    severity: 'error',
    source: 'EPUB Accessibility 1.1, § 3.1.3',
    find: (epub) => {
      const claims = metadataOf(epub.package.document, conformanceProperty).some((text) =>
        /accessib/i.test(text),
      )
      if (!claims || metadataOf(epub.package.document, certifierProperty).length > 0) return []
      const message = 'The package claims to conform but does not say who certifies it.'
      return [{ message, place: { file: epub.package.document.path } }]
    },
  },
  {
    code: 'accessibility/description',
    reason: 'Readers who cannot see the image hear its file name instead.',
    severity: 'warning',
    source: 'WCAG 2.2, 1.1.1',
    find: ({ documents }) =>
      documents.flatMap(({ path, text, elements }) =>
        elements
          .filter(({ name, attributes }) => name === 'img' && attributes['alt'] === undefined)
          .map(({ offset }) => ({
            message: 'The image has no alternative text, not even an empty one.',
            place: { file: path, line: lineAt(text, offset) },
          })),
      ),
  },
  {
    code: 'accessibility/language',
    reason: 'The language decides how a book is read aloud.',
    severity: 'warning',
    source: 'WCAG 2.2, 3.1.1',
    find: ({ documents }) =>
      documents.flatMap(({ path, elements }) => {
        const html = elements.find(({ name }) => name === 'html')
        if (html?.attributes['lang'] || html?.attributes['xml:lang']) return []
        return [{ message: 'The document does not name its language.', place: { file: path } }]
      }),
  },
  {
    code: 'accessibility/heading-order',
    reason:
      'When a heading level is skipped, readers who listen to the book look for a section that is not there.',
    severity: 'warning',
    source: 'WCAG 2.2, 1.3.1',
    find: ({ documents }) =>
      documents.flatMap(({ path, text, elements }) => {
        const headings = elements.flatMap((tag) => {
          const written = /^h([1-6])$/.exec(tag.name)?.[1]
          const level = written === undefined ? 0 : Number(tag.attributes['aria-level'] ?? written)
          return level > 0 ? [{ level, offset: tag.offset }] : []
        })
        return findSkippedLevels(headings).map(({ heading: { level, offset }, before }) => ({
          message: `A heading of level ${level} follows one of level ${before}.`,
          place: { file: path, line: lineAt(text, offset) },
        }))
      }),
  },
  {
    code: 'accessibility/page-source',
    reason: 'Page numbers mean little unless readers know which edition they belong to.',
    severity: 'warning',
    source: 'EPUB Accessibility 1.1, § 4.2',
    find: (epub) => {
      const hasPages = epub.documents.some(({ text }) => /epub:type="[^"]*\bpage-list\b/.test(text))
      const isNamed = [pageSourceProperty, `a11y:${pageSourceProperty}`, 'source'].some(
        (name) => metadataOf(epub.package.document, name).length > 0,
      )
      if (!hasPages || isNamed) return []
      const message = 'The book has a list of pages but does not name their edition.'
      return [{ message, place: { file: epub.package.document.path } }]
    },
  },
]

function missingProperties(epub: OpenedEpub, strength: 'required' | 'advised'): readonly string[] {
  return Object.entries(accessibilityProperties)
    .filter(
      ([name, asked]) =>
        asked === strength && metadataOf(epub.package.document, `schema:${name}`).length === 0,
    )
    .map(([name]) => name)
}
