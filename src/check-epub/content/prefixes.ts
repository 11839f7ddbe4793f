/** A prefix and the address of its vocabulary, as a `prefix` attribute declares them. */
export interface DeclaredPrefix {
  readonly prefix: string
  readonly address: string
}

/**
 * The prefixes that an attribute declares (EPUB 3.3, appendix D.1.4); undefined when it cannot be
 * read.
 */
export function readPrefixes(text: string): readonly DeclaredPrefix[] | undefined {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  const declared: DeclaredPrefix[] = []
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at] ?? ''
    const address = words[at + 1]
    if (!/^[^:]+:$/.test(name) || address === undefined || address.endsWith(':')) return undefined
    declared.push({ prefix: name.slice(0, -1), address })
  }
  return declared
}

/** The prefixes that content documents may use without declaring them, and their vocabularies. */
export const reservedPrefixes: ReadonlyMap<string, string> = new Map([
  ['msv', 'http://www.idpf.org/epub/vocab/structure/magazine/#'],
  ['prism', 'http://www.prismstandard.org/specifications/3.0/PRISM_CV_Spec_3.0.htm#'],
])

/** The vocabularies that need no prefix, and so may have none (EPUB 3.3, appendix D.1.4). */
export const defaultVocabularies: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2007/ops',
  'http://www.idpf.org/epub/vocab/structure/#',
  'http://idpf.org/epub/vocab/structure/#',
  'http://idpf.org/epub/vocab/package/meta/#',
  'http://idpf.org/epub/vocab/package/link/#',
  'http://idpf.org/epub/vocab/package/item/#',
  'http://idpf.org/epub/vocab/package/itemref/#',
])

/** What is wrong with a declaration, as a sentence; undefined when nothing is. */
export function prefixFault({ prefix, address }: DeclaredPrefix): string | undefined {
  if (prefix === '_') return 'The prefix "_" is reserved.'
  if (defaultVocabularies.has(address))
    return `The prefix "${prefix}" stands for a vocabulary that needs none.`
  if (address === 'http://purl.org/dc/elements/1.1/')
    return `The prefix "${prefix}" stands for Dublin Core, whose elements are used instead.`
  return undefined
}
