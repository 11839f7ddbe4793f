import { wordsOf } from '../../language/words.ts'
import type { Inline } from '../model/inline.ts'
import type { BookSettings } from '../model/book-settings.ts'
import type { Section } from '../model/book.ts'
import { authorNames } from '../model/metadata.ts'

/** The last page of a sample: that the book goes on, and where it is to be had. */
export function sampleEnd({ metadata, links }: BookSettings): Section {
  const { title, language, publisher } = metadata
  const { sampleEnds, wholeBook } = wordsOf(language)
  const address = links['book']
  const isbns = Object.entries(metadata.isbn).map(
    ([name, isbn]) => `ISBN ${metadata.groupedIsbn?.[name] ?? isbn}`,
  )
  const authors = authorNames(metadata)
  const isToBeHad = address !== undefined || isbns.length > 0
  const lines: readonly (readonly [string, readonly Inline[]])[] = [
    ...(sampleEnds === undefined
      ? [['title', text(title)] as const]
      : [['ends', text(sampleEnds.replace('{title}', () => title))] as const]),
    ...(wholeBook !== undefined && isToBeHad ? [['whole-book', text(wholeBook)] as const] : []),
    ...(address
      ? [
          [
            'address',
            [
              {
                type: 'link',
                url: address.generic,
                shops: address,
                classes: [],
                children: text(address.generic),
              },
            ],
          ] as const,
        ]
      : []),
    ...[...new Set(isbns)].map((isbn) => ['isbn', text(isbn)] as const),
    ...authors.map((name) => ['author', text(name)] as const),
    ...(publisher === undefined ? [] : [['publisher', text(publisher)] as const]),
  ]
  return {
    id: 'sample-end',
    role: 'also-by',
    matter: 'backmatter',
    title: text(title),
    listed: false,
    headed: false,
    classes: ['sample-end'],
    blocks: lines.map(([kind, children], index) => ({
      type: 'paragraph',
      node: `sample-end.p${index + 1}`,
      classes: [kind],
      children,
    })),
    sections: [],
    footnotes: [],
  }
}

function text(value: string): readonly Inline[] {
  return [{ type: 'text', value }]
}
