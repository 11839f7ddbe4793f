// The word before a page number in running text.
const words: Readonly<Record<string, string>> = {
  en: 'page',
  de: 'Seite',
  fr: 'page',
  es: 'página',
  it: 'pagina',
  pt: 'página',
  nl: 'pagina',
  sv: 'sidan',
  nb: 'side',
  no: 'side',
  nn: 'side',
  da: 'side',
  fi: 'sivu',
  pl: 'strona',
  cs: 'strana',
  ru: 'страница',
  el: 'σελίδα',
}

/** "page 41" in the language of the text, with a no-break space. */
export function pageReference(folio: string, language: string): string {
  const word = words[language.toLowerCase().split('-')[0] ?? ''] ?? 'page'
  return `${word}\u00a0${folio}`
}
