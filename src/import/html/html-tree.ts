import { Parser } from 'htmlparser2'

/** An element of a page. */
export interface HtmlElement {
  /** In small letters, without prefix. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (HtmlElement | string)[]
  readonly parent?: HtmlElement
}

/**
 * Reads a page, however it is written, as browsers do. Scripts are text that nobody runs; nothing is
 * fetched. Elements that are nested deeper than any page nests them lie side by side.
 */
export function parseHtml(text: string, isXml: boolean): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] }
  let current = root
  let depth = 0
  let flat = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.slice(name.indexOf(':') + 1).toLowerCase()
        const element: HtmlElement = { tag, attributes, children: [], parent: current }
        current.children.push(element)
        if (depth >= deepest) flat++
        else {
          current = element
          depth++
        }
      },
      onclosetag() {
        if (flat > 0) flat--
        else if (current.parent) {
          current = current.parent
          depth--
        }
      },
      ontext(value) {
        const last = current.children.length - 1
        const before = current.children[last]
        if (typeof before === 'string') current.children[last] = before + value
        else current.children.push(value)
      },
    },
    {
      decodeEntities: true,
      lowerCaseAttributeNames: true,
      lowerCaseTags: true,
      recognizeSelfClosing: isXml,
      recognizeCDATA: isXml,
    },
  )
  parser.write(text)
  parser.end()
  return root
}

const deepest = 200

/** The text in an element. */
export function elementText(element: HtmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : elementText(child)))
    .join('')
}

/** The elements in an element, in the order of their start tags. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    yield child
    yield* elementsIn(child)
  }
}

/** Whether an attribute that holds words holds one of these. */
export function hasWord(element: HtmlElement, name: string, words: RegExp): boolean {
  return (element.attributes[name] ?? '').split(/\s+/).some((word) => words.test(word))
}
