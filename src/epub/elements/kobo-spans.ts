/**
 * The spans of a KEPUB: every sentence and image is in one, by whose id a Kobo keeps highlights, bookmarks and the place of
 * reading. In: the elements of one content document; out: the same text in the same elements, with spans `kobo.P.S` around
 * sentences. P counts paragraphs and S the sentences of each, both from 1.
 */
import { languages } from '../../language/languages.ts'
import type { Element, TextNode } from '../../markup/element.ts'
import { makeElement, makeText } from '../../markup/make-element.ts'

/** Whether an id is one of these spans. */
export function isKoboId(id: string): boolean {
  return /^kobo\.\d+\.\d+$/.test(id)
}

/** Puts the sentences and images of a content document into spans. */
export function koboSpans(elements: readonly Element[]): readonly Element[] {
  const counter = { paragraph: 0, segment: 0, begins: true }
  return elements.map((element) => spanWithin(element, counter))
}

/** The sentences of a text with the white space that follows each; joined they are the text. */
export function splitSentences(text: string): readonly string[] {
  return (text.match(sentence) ?? []).filter((piece) => piece !== '')
}

interface Counter {
  paragraph: number
  segment: number
  /** Whether the next sentence is the first of a paragraph: of several that open together the last counts. */
  begins: boolean
}

function spanWithin(element: Element, counter: Counter): Element {
  if (untouched.has(element.tag)) return element
  if (paragraphs.has(element.tag)) counter.begins = true
  const children = element.children.flatMap((child): readonly (Element | TextNode)[] => {
    if (child.type === 'text') return spanSentences(child, counter)
    if (child.tag !== 'img') return [spanWithin(child, counter)]
    counter.begins = true
    return [span([child], counter)]
  })
  return { ...element, children }
}

// White space alone is no sentence.
function spanSentences(text: TextNode, counter: Counter): readonly (Element | TextNode)[] {
  if (!/\S/.test(text.value)) return [text]
  return splitSentences(text.value).map((value) => span([makeText(value)], counter))
}

function span(children: Element['children'], counter: Counter): Element {
  if (counter.begins) {
    counter.paragraph++
    counter.segment = 0
    counter.begins = false
  }
  const id = `kobo.${counter.paragraph}.${++counter.segment}`
  return makeElement('span', { id, classes: ['koboSpan'] }, children)
}

// As kepubify and calibre count (kepub/transform.go, oeb/polish/kepubify.py), which Kobo's readers are used to.
const paragraphs = new Set(['p', 'ol', 'ul', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
// What stands in `rp` is for readers that know no ruby, and may be text alone (HTML Living Standard, § 4.5.13).
const untouched = new Set(['script', 'style', 'pre', 'audio', 'video', 'svg', 'math', 'rp'])

// A sentence ends with its stop, the quotes and brackets that close after it, and white space, unless small letters go on:
// "“Stop!” he said". The stop of a title or an initial ends none: "Mr. Marsh", "J. Marsh". Chinese and Japanese set no space after a full stop. What is left at the end is a sentence as well.
const closing = `['"’”»›)\\]}）」』】〉》]*`
const titles = new Set(languages.flatMap(({ abbreviations = [] }) => abbreviations))
const abbreviation = `(?<![\\p{L}\\p{N}])(?:${[...titles].join('|')}|(?!I)\\p{Lu})`
const sentence = new RegExp(
  `[^]*?(?:(?:(?<!${abbreviation})\\.|[!?…])[.!?…]*${closing}\\s+(?!\\p{Ll})|[。！？]+${closing}\\s*|$)`,
  'gu',
)
