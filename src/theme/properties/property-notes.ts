/** Whether a property only means something on a screen, or to one maker's program: paper has no use for it and says nothing. */
export function isForScreens(property: string): boolean {
  return /^-[a-z]/.test(property) || screenProperties.test(property)
}

const screenProperties =
  /^(--.*|adobe-.*|animation.*|appearance|caret-color|color-scheme|cursor|font-smooth|font-synthesis.*|image-rendering|outline.*|pointer-events|print-color-adjust|resize|scroll.*|speak.*|text-rendering|text-size-adjust|touch-action|transition.*|user-select|will-change)$/

/** Properties of paged media that css-tree does not list. */
export const pagedProperties: ReadonlySet<string> = new Set([
  'bleed',
  'bookmark-label',
  'bookmark-level',
  'bookmark-state',
  'footnote-display',
  'footnote-policy',
  'hyphenate-limit-zone',
  'marks',
  'size',
])

/** What to write instead of a property that print does not honor. */
export function hintsFor(property: string): readonly string[] {
  const hint = hints[property]
  if (hint !== undefined) return [hint]
  return ['If it is meant for the ebook alone, put it into @media screen.']
}

const byEdition = 'The size of the page is that of the edition: set "trim" in book.yaml.'
const inFlow = 'Print sets everything in the flow of the text: use margins and text-align.'

const hints: Readonly<Record<string, string>> = {
  size: byEdition,
  bleed: byEdition,
  marks: byEdition,
  float: 'Print knows float: top, bottom and footnote.',
  position: inFlow,
  display: inFlow,
  'vertical-align': 'Print knows baseline, sub, super and lengths.',
  'background-image': 'Print paints colors alone behind a text: use background-color.',
  background: 'Print paints colors alone behind a text: use background-color.',
  'font-feature-settings': 'Tags have four letters: "ss01" on.',
  'bookmark-level': 'The outline of the PDF follows the sections of the book.',
}
