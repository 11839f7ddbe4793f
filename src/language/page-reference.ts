import { languageOf } from './language-of.ts'

/** "page 41" in the language of the text, with a no-break space. */
export function pageReference(folio: string, language: string): string {
  return `${languageOf(language).pageReference}\u00a0${folio}`
}
