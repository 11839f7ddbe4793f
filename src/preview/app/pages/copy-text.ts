/**
 * Copies chosen text of the pages as it was written: its lines stand by themselves on the page, but
 * make paragraphs again.
 */
export function copyText(event: ClipboardEvent): void {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || !selection.rangeCount) return
  const range = selection.getRangeAt(0)
  const around = range.commonAncestorContainer
  const element = around instanceof Element ? around : around.parentElement
  if (!element?.closest('.desk')) return
  const chosen = range.cloneContents()
  const blocks = [...chosen.querySelectorAll('[data-block]')]
  const texts = (blocks.length > 0 ? blocks : [chosen]).map(({ textContent }) =>
    (textContent ?? '').trim(),
  )
  event.clipboardData?.setData('text/plain', texts.filter((text) => text !== '').join('\n\n'))
  event.preventDefault()
}
