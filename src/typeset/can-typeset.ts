import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { isRightToLeft, scriptOfLanguage } from '../language/script.ts'

/** Whether a book in a language can be set on pages; reports when it cannot. */
export function canTypeset(language: string, report: Report): boolean {
  const way = isRightToLeft(language)
    ? 'from right to left'
    : verticalScripts.has(scriptOfLanguage(language))
      ? 'in vertical lines'
      : undefined
  if (way === undefined) return true
  const message = `A book in "${language}" runs ${way}, and Octavo cannot make pages for such books yet. It does make the ebook.`
  const hints = [
    'build the ebook alone: octavo build --edition epub',
    'such text works inside a book in another language: [שלום]{lang=he}',
    'if the book has another language, set it in book.yaml: language: en',
  ]
  report(diagnostic('language/unsupported', message, { hints }))
  return false
}

// Traditional Mongolian and Phags-pa are only written vertically. Chinese and Japanese are set in
// horizontal lines.
const verticalScripts: ReadonlySet<string> = new Set(['Mong', 'Phag'])
