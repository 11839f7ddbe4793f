/**
 * The spans of a KEPUB. Every sentence and every image is in a span, whose id a Kobo stores for
 * highlights, bookmarks and the reading position. In: the elements of one content document; out:
 * the same text in the same elements, with spans `kobo.P.S` around sentences. P numbers paragraphs
 * and S the sentences of each, both from 1.
 */
import { languages } from '../../language/languages.ts'
import type { Element, TextNode } from '../../markup/tree/element.ts'
import { makeElement, makeText } from '../../markup/tree/make-element.ts'

/** Whether an id belongs to one of these spans. */
export function isKoboId(id: string): boolean {
  return /^kobo\.\d+\.\d+$/.test(id)
}

/** Wraps the sentences and images of a content document in spans. */
export function koboSpans(elements: readonly Element[]): readonly Element[] {
  const counter = { paragraph: 0, segment: 0, begins: true }
  return elements.map((element) => spanWithin(element, counter))
}

/** Splits a text into sentences, each with the white space after it. Joined, they give the text. */
export function splitSentences(text: string): readonly string[] {
  return (text.match(sentence) ?? []).filter((piece) => piece !== '')
}

interface Counter {
  paragraph: number
  segment: number
  /**
   * Whether the next sentence begins a paragraph. When several elements open together, the last one
   * counts.
   */
  begins: boolean
}

function spanWithin(element: Element, counter: Counter): Element {
  if (untouched.has(element.tag)) return element
  if (paragraphs.has(element.tag)) counter.begins = true
  const children = joinTexts(element.children).flatMap((child): readonly (Element | TextNode)[] => {
    if (child.type === 'text') return spanSentences(child, counter)
    if (child.tag !== 'img') return [spanWithin(child, counter)]
    counter.begins = true
    return [span([child], counter)]
  })
  return { ...element, children }
}

// The words of an index mark that nothing links to are text like the text around them.
function joinTexts(children: Element['children']): Element['children'] {
  const joined: (Element | TextNode)[] = []
  for (const child of children) {
    const before = joined.at(-1)
    if (child.type === 'text' && before?.type === 'text')
      joined[joined.length - 1] = makeText(before.value + child.value)
    else joined.push(child)
  }
  return joined
}

// White space alone is not a sentence.
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

// Counted as kepubify and calibre count (kepub/transform.go, oeb/polish/kepubify.py): Kobo readers
// expect this.
const paragraphs = new Set(['p', 'ol', 'ul', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
// `rp` is for readers that do not support ruby, and may contain only text (HTML Living Standard,
// § 4.5.13).
const untouched = new Set(['script', 'style', 'pre', 'audio', 'video', 'svg', 'math', 'rp'])

// A sentence ends with its stop, any closing quotes and brackets, and white space, unless a small
// letter follows: "“Stop!” he said". The stop of a title, an initial or an abbreviation does not end
// one: "Mr. Marsh", "J. Marsh", "e.g. Paris", "No. 5". Chinese and Japanese have no space after a
// full stop. The rest of the text is a sentence too.
//
// Any quote that follows a stop at once closes: German has „Ja.“ and »Ja.«. French has a space of
// fixed width before it.
const closing = `(?:['"’‘”“»«›‹)\\]}）」』】〉》]|[\u00a0\u202f][»›])*`
const titles = new Set(languages.flatMap(({ abbreviations = [] }) => abbreviations))
// Except in "5 p.m.", which ends a sentence as often as not, no sentence ends with a small letter.
const abbreviation = `(?<![\\p{L}\\p{N}])(?:${[...titles].join('|')}|(?!I)\\p{Lu}|(?!m)\\p{Ll}|vs|cf|viz|ca)`
const beforeNumber =
  '(?<![\\p{L}\\p{N}])(?:[Nn]os?|[Nn]r|[Nn]úm|[Vv]ols?|[Cc]h|[Cc]hap|[Cc]ap|[Ff]igs?|[Pp]p?|[Aa]rt|[Ss]ec|Bd|Kap|Abb)'
const fullStop = `(?<!${abbreviation})(?!(?<=${beforeNumber})\\.\\s+\\p{N})\\.`
const sentence = new RegExp(
  `[^]*?(?:(?:${fullStop}|[!?…])[.!?…]*${closing}(?![\\u00a0\\u202f][»›])\\s+(?!\\p{Ll})|[。！？]+${closing}\\s*|$)`,
  'gu',
)
