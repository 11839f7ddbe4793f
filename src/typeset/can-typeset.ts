import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { isRightToLeft, scriptOfLanguage } from '../language/script.ts'

/** Whether a book in a language can be set on pages; reports when it cannot. */
export function canTypeset(language: string, report: Report): boolean {
  const way = isRightToLeft(language)
    ? 'from right to left'
    : verticalScripts.has(scriptOfLanguage(language))
      ? 'in upright lines'
      : undefined
  if (way === undefined) return true
  const message = `A book in "${language}" runs ${way}, and no pages are made of such books yet.`
  const hints = [
    'build the ebook alone: octavo build --edition epub',
    'text in such a language within a book in another is set as it should be: [שלום]{lang=he}',
    'if the language of the book is another, say so in book.yaml: language: en',
  ]
  report(diagnostic('language/unsupported', message, { hints }))
  return false
}

// Traditional Mongolian and Phags-pa have no other way. Chinese and Japanese are set in level
// lines.
const verticalScripts: ReadonlySet<string> = new Set(['Mong', 'Phag'])
