/** The readers that an ebook can be looked at for, with their names. */
export const readerChoices = [
  ['', 'For its own reader'],
  ['generic', 'For every reader'],
  ['kobo', 'For Kobo'],
  ['kindle', 'For Kindle'],
  ['apple', 'For Apple Books'],
] as const

type ReaderName = Exclude<(typeof readerChoices)[number][0], ''>

/** The wish that a choice makes; '' is the reader that the book says. */
export function readerWish(name: string): { readonly reader: ReaderName | undefined } {
  const found = readerChoices.find(([value]) => value === name)?.[0]
  return { reader: found === '' ? undefined : found }
}
