/** What EPUB Accessibility 1.1 asks of every EPUB, and the European Accessibility Act of those sold in the Union. */
import { metadataOf } from './open-epub.ts'
import type { EpubRule } from './rule.ts'
import { lineAt } from './scan-tags.ts'

export const accessibilityRules: readonly EpubRule[] = [
  {
    code: 'accessibility/metadata',
    severity: 'warning',
    source: 'EPUB Accessibility 1.1, § 2.2; European Accessibility Act, annex I, section IV (f)',
    find: (epub) =>
      ['accessMode', 'accessibilityFeature', 'accessibilityHazard']
        .filter((name) => metadataOf(epub, `schema:${name}`).length === 0)
        .map((name) => ({
          message: `The package does not say its schema:${name}.`,
          place: { file: epub.package.path },
        })),
  },
  {
    code: 'accessibility/certifier',
    severity: 'error',
    source: 'EPUB Accessibility 1.1, § 3.1.3',
    find: (epub) => {
      const claims = metadataOf(epub, 'dcterms:conformsTo').some((text) => /accessib/i.test(text))
      if (!claims || metadataOf(epub, 'a11y:certifiedBy').length > 0) return []
      const message = 'The package says that it conforms, and not who certifies it.'
      return [{ message, place: { file: epub.package.path } }]
    },
  },
  {
    code: 'accessibility/description',
    severity: 'warning',
    source: 'WCAG 2.2, 1.1.1',
    find: ({ documents }) =>
      documents.flatMap(({ path, text, tags }) =>
        tags
          .filter(({ name, attributes }) => name === 'img' && attributes['alt'] === undefined)
          .map(({ offset }) => ({
            message: 'The image has no alternative text, not even an empty one.',
            place: { file: path, line: lineAt(text, offset) },
          })),
      ),
  },
  {
    code: 'accessibility/language',
    severity: 'warning',
    source: 'WCAG 2.2, 3.1.1',
    find: ({ documents }) =>
      documents.flatMap(({ path, tags }) => {
        const html = tags.find(({ name }) => name === 'html')
        if (html?.attributes['lang'] || html?.attributes['xml:lang']) return []
        return [{ message: 'The document does not say its language.', place: { file: path } }]
      }),
  },
  {
    code: 'accessibility/heading-order',
    severity: 'warning',
    source: 'WCAG 2.2, 1.3.1',
    find: ({ documents }) =>
      documents.flatMap(({ path, text, tags }) => {
        const headings = tags.flatMap((tag) => {
          const written = /^h([1-6])$/.exec(tag.name)?.[1]
          const level = written === undefined ? 0 : Number(tag.attributes['aria-level'] ?? written)
          return level > 0 ? [{ level, offset: tag.offset }] : []
        })
        return headings.flatMap(({ level, offset }, index) => {
          const before = headings[index - 1]?.level ?? level
          if (level <= before + 1) return []
          const message = `A heading of level ${level} follows one of level ${before}.`
          return [{ message, place: { file: path, line: lineAt(text, offset) } }]
        })
      }),
  },
  {
    code: 'accessibility/page-source',
    severity: 'warning',
    source: 'EPUB Accessibility 1.1, § 4.2',
    find: (epub) => {
      const hasPages = epub.documents.some(({ text }) => /epub:type="[^"]*\bpage-list\b/.test(text))
      const isNamed = ['pageBreakSource', 'a11y:pageBreakSource', 'source'].some(
        (name) => metadataOf(epub, name).length > 0,
      )
      if (!hasPages || isNamed) return []
      const message = 'There is a list of pages, and nothing says of which edition.'
      return [{ message, place: { file: epub.package.path } }]
    },
  },
]
