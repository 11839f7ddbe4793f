/**
 * The so-manieth element of a tag in the body of a document, counted from 0; undefined while the
 * document is being loaded.
 */
export function elementAt(
  doc: Document | undefined,
  tag: string,
  nth: number,
): Element | undefined {
  return (doc?.body as HTMLElement | null | undefined)?.getElementsByTagName(tag)[nth]
}

/** Whether an element usually has no text but that of others in it. */
export function isOuter({ localName }: Element): boolean {
  return /^(?:section|div|ol|ul|dl|blockquote|aside|figure|table)$/.test(localName)
}

/** Whether a part of an element, in the document of a frame, is seen within an element around it. */
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
