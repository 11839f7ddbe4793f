/** The body of a document; undefined while the document is being loaded. */
export function bodyOf(doc: Document | null | undefined): HTMLElement | undefined {
  // The types say that each document has one.
  return (doc?.body as HTMLElement | null | undefined) ?? undefined
}

/** Of the elements with a tag in the body of a document, the one with this number, from 0. */
export function elementAt(
  doc: Document | undefined,
  tag: string,
  nth: number,
): Element | undefined {
  return bodyOf(doc)?.getElementsByTagName(tag)[nth]
}

/** Whether the text in an element is usually that of elements inside it. */
export function isOuter({ localName }: Element): boolean {
  return /^(?:section|div|ol|ul|dl|blockquote|aside|figure|table)$/.test(localName)
}

/** Whether a part of an element in a frame can be seen; `around` is what cuts the frame off. */
export function isInSight(element: Element, around: Element): boolean {
  const frame = element.ownerDocument.defaultView?.frameElement
  if (!frame) return false
  const { left: x, top: y } = frame.getBoundingClientRect()
  const { left, right, top, bottom } = around.getBoundingClientRect()
  return [...element.getClientRects()].some(
    (rect) =>
      x + rect.left < right - slack &&
      x + rect.right > left + slack &&
      y + rect.top < bottom - slack &&
      y + rect.bottom > top + slack,
  )
}

// The next column begins where the screen ends. In CSS px.
const slack = 4
