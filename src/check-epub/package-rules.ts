/** Checks what checkers of the standard do not look at in a package document. */
import { lineAt } from '../container/text/line-at.ts'
import { prefixFault, readPrefixes } from './content/prefixes.ts'
import type { Breach, EpubRule } from './rule.ts'
import type { OpenedEpub } from './open-epub.ts'

export const packageRules: readonly EpubRule[] = [
  {
    code: 'package/prefix',
    reason: 'Metadata with a prefix that cannot be read says nothing.',
    severity: 'error',
    source: 'EPUB 3.3, appendix D.1.4',
    find: ({ package: { document } }) => {
      const [root] = document.elements
      const written = root?.attributes['prefix']
      if (root === undefined || written === undefined) return []
      const place = { file: document.path, line: lineAt(document.text, root.offset) }
      const prefixes = readPrefixes(written)
      if (!prefixes) return [{ message: `prefix="${written.slice(0, 60)}" cannot be read.`, place }]
      return prefixes.flatMap((prefix) => {
        const message = prefixFault(prefix)
        return message === undefined ? [] : [{ message, place }]
      })
    },
  },
  {
    code: 'package/guide',
    reason: 'A reading system cannot tell which of two equal entries it should follow.',
    severity: 'warning',
    source: 'OPF 2.0.1, § 2.6',
    find: repeatedReferences,
  },
]

function repeatedReferences({ package: { document } }: OpenedEpub): readonly Breach[] {
  const seen = new Set<string>()
  const references = document.elements.filter(({ name }) => name === 'reference')
  return references.flatMap(({ attributes, offset }) => {
    const key = `${attributes['type']} ${attributes['href']}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message = 'The guide has another reference with the same type and href.'
    return [{ message, place: { file: document.path, line: lineAt(document.text, offset) } }]
  })
}
