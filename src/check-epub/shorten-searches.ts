import { XmlDocument, XmlNode, type NamespaceMap, type XmlXPath } from 'libxml2-wasm'

/**
 * Spares the checker of the standard the searches that can find nothing. It asks each document
 * some 250 questions in XPath, most of them about elements and attributes that the document does
 * not have, and each takes a walk through the whole document. A set of the names that stand in the
 * document answers those at once. A check of a novel of 64 documents takes a fifth less time so (measured with @likecoin/epubcheck-ts 0.7.0). Nothing is found or missed that was not before.
 *
 * The checker makes its searches with the classes of this library, so their methods are replaced,
 * once in a process.
 */
export function shortenSearches(): void {
  if (isShortened) return
  isShortened = true
  const { fromString } = XmlDocument
  XmlDocument.fromString = (text, options) => {
    const document = fromString.call(XmlDocument, text, options)
    const names = namesIn(text)
    if (names) namesOf.set(document, names)
    return document
  }
  // The methods take a text, or an expression that is ready; each of the two is a signature.
  const { find, get }: Record<'find' | 'get', Function> = XmlNode.prototype
  XmlNode.prototype.find = function (xpath: XPath, namespaces?: NamespaceMap) {
    return findsNothing(this, xpath) ? [] : find.call(this, xpath, namespaces)
  }
  XmlNode.prototype.get = function (xpath: XPath, namespaces?: NamespaceMap) {
    return findsNothing(this, xpath) ? null : get.call(this, xpath, namespaces)
  }
}

type XPath = string | XmlXPath

let isShortened = false
const namesOf = new WeakMap<XmlDocument, ReadonlySet<string>>()

function findsNothing(node: XmlNode, xpath: XPath): boolean {
  const names = namesOf.get(node.doc)
  if (!names || typeof xpath !== 'string') return false
  return alternativesOf(xpath).every((needed) => needed.some((name) => !names.has(name)))
}

/**
 * The names, without prefixes, of all elements and attributes of a document, and perhaps more;
 * undefined when the document may have names that are not written in it where they stand.
 */
export function namesIn(text: string): ReadonlySet<string> | undefined {
  if (/<!(?:ENTITY|ATTLIST)/.test(text)) return undefined
  return new Set(text.match(namePattern))
}

// What follows `<` or the colon of a prefix, and what stands before `=`.
const nameCharacter = String.raw`[^\s<>/=:"']`
const namePattern = new RegExp(
  `(?<=[<:])${nameCharacter}+|(?<!${nameCharacter})${nameCharacter}+(?=\\s*=)`,
  'g',
)

/**
 * For each alternative of an XPath, the names that a document must have for it to find something.
 * An expression that this does not understand needs none.
 */
export function alternativesOf(xpath: string): readonly (readonly string[])[] {
  const known = alternatives.get(xpath)
  if (known) return known
  const needed = xpath.split(' | ').map(neededNames)
  alternatives.set(xpath, needed)
  return needed
}

const alternatives = new Map<string, readonly (readonly string[])[]>()

// `.//html:head/html:meta[@name]` needs all of its names, but a condition may be a choice or a
// negation, so only one that is nothing but an attribute counts.
function neededNames(path: string): readonly string[] {
  if (!/^\.(?:\/\/?(?:\w+:)?(?:[\w-]+|\*)(?:\[[^[\]]*\])?)+$/.test(path)) return []
  const conditions = [...path.matchAll(/\[@(?:\w+:)?([\w-]+)\]/g)]
  const steps = [...path.replace(/\[[^\]]*\]/g, '').matchAll(/\/(?:\w+:)?([\w-]+)(?![\w:-])/g)]
  return [...conditions, ...steps].flatMap(([, name]) => name ?? [])
}
