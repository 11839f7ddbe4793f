import { primarySubtag } from './primary-subtag.ts'

/** What the program says in an ebook in the book's language, in words that the manuscript does not hold. */
export interface EbookWords {
  readonly cover: string
  /** Where the text begins, in the list of landmarks. */
  readonly start: string
  readonly landmarks: string
  /** Heading of the list of printed pages. */
  readonly pages: string
  /** What the book on paper is called. */
  readonly printEdition: string
  /** Sentences of the accessibility summary. */
  readonly summary: {
    readonly text: string
    readonly contents: string
    readonly described: string
    readonly undescribed: string
    readonly pages: string
  }
}

/** The words of a language, by its first subtag; English ones for a language that has none here. */
export function ebookWordsOf(language: string): EbookWords {
  if (/^en-(?:\w{4}-)?(?:GB|IE|AU|NZ|ZA|IN|CA)\b/i.test(language)) return british
  return words[primarySubtag(language)] ?? english
}

/** Whether there are words in a language, so that text made of them is in it. */
export function hasEbookWords(language: string): boolean {
  return Object.hasOwn(words, primarySubtag(language))
}

/** "Chapter One: The Harbour"; either alone when there is no other. */
export function joinLabel(label: string | undefined, title: string, language: string): string {
  if (!label || !title) return title || label || ''
  return `${label}${labelSeparator(label, language)}${title}`
}

/** What stands between a label and a title: a colon, spaced as the language does, or a space after "I." and "§ 3)". */
export function labelSeparator(label: string, language: string): string {
  if (/[.:)!?…]$/.test(label)) return ' '
  return primarySubtag(language) === 'fr' ? '\u00a0: ' : ': '
}

const english: EbookWords = {
  cover: 'Cover',
  start: 'Start of the text',
  landmarks: 'Landmarks',
  pages: 'Pages',
  printEdition: 'print edition',
  summary: {
    text: 'The text reflows, and its size, typeface, spacing and colors can be changed.',
    contents:
      'A table of contents leads to every section, and headings and landmarks mark the structure.',
    described: 'All images are described in words.',
    undescribed: 'Some images have no description.',
    pages: 'The page numbers are those of the printed edition.',
  },
}

const british: EbookWords = {
  ...english,
  summary: { ...english.summary, text: english.summary.text.replace('colors', 'colours') },
}

const words: Readonly<Record<string, EbookWords>> = {
  en: english,
  de: {
    cover: 'Umschlag',
    start: 'Beginn des Textes',
    landmarks: 'Orientierungspunkte',
    pages: 'Seiten',
    printEdition: 'gedruckte Ausgabe',
    summary: {
      text: 'Der Text fließt um; Größe, Schrift, Abstände und Farben lassen sich ändern.',
      contents:
        'Ein Inhaltsverzeichnis führt zu jedem Abschnitt, Überschriften und Orientierungspunkte zeigen den Aufbau.',
      described: 'Alle Bilder sind in Worten beschrieben.',
      undescribed: 'Einige Bilder haben keine Beschreibung.',
      pages: 'Die Seitenzahlen sind die der gedruckten Ausgabe.',
    },
  },
  es: {
    cover: 'Cubierta',
    start: 'Comienzo del texto',
    landmarks: 'Puntos de referencia',
    pages: 'Páginas',
    printEdition: 'edición impresa',
    summary: {
      text: 'El texto se adapta a la pantalla; su tamaño, letra, espaciado y colores pueden cambiarse.',
      contents:
        'Un índice lleva a cada sección, y los títulos y puntos de referencia señalan la estructura.',
      described: 'Todas las imágenes están descritas con palabras.',
      undescribed: 'Algunas imágenes no tienen descripción.',
      pages: 'Los números de página son los de la edición impresa.',
    },
  },
  fr: {
    cover: 'Couverture',
    start: 'Début du texte',
    landmarks: 'Repères',
    pages: 'Pages',
    printEdition: 'édition imprimée',
    summary: {
      text: 'Le texte s’adapte à l’écran ; sa taille, sa police, ses espacements et ses couleurs peuvent être changés.',
      contents:
        'Une table des matières mène à chaque section ; titres et repères indiquent la structure.',
      described: 'Toutes les images sont décrites par du texte.',
      undescribed: 'Certaines images ne sont pas décrites.',
      pages: 'Les numéros de page sont ceux de l’édition imprimée.',
    },
  },
  it: {
    cover: 'Copertina',
    start: 'Inizio del testo',
    landmarks: 'Punti di riferimento',
    pages: 'Pagine',
    printEdition: 'edizione a stampa',
    summary: {
      text: 'Il testo si adatta allo schermo; dimensione, carattere, spaziatura e colori possono essere cambiati.',
      contents:
        'Un indice porta a ogni sezione; titoli e punti di riferimento indicano la struttura.',
      described: 'Tutte le immagini sono descritte a parole.',
      undescribed: 'Alcune immagini non hanno una descrizione.',
      pages: 'I numeri di pagina sono quelli dell’edizione a stampa.',
    },
  },
  nl: {
    cover: 'Omslag',
    start: 'Begin van de tekst',
    landmarks: 'Oriëntatiepunten',
    pages: 'Pagina’s',
    printEdition: 'gedrukte uitgave',
    summary: {
      text: 'De tekst past zich aan het scherm aan; grootte, lettertype, afstanden en kleuren kunnen worden gewijzigd.',
      contents:
        'Een inhoudsopgave leidt naar elk deel; koppen en oriëntatiepunten tonen de opbouw.',
      described: 'Alle afbeeldingen zijn in woorden beschreven.',
      undescribed: 'Sommige afbeeldingen hebben geen beschrijving.',
      pages: 'De paginanummers zijn die van de gedrukte uitgave.',
    },
  },
  pt: {
    cover: 'Capa',
    start: 'Início do texto',
    landmarks: 'Pontos de referência',
    pages: 'Páginas',
    printEdition: 'edição impressa',
    summary: {
      text: 'O texto adapta-se ao ecrã; o tamanho, o tipo de letra, o espaçamento e as cores podem ser alterados.',
      contents:
        'Um sumário leva a cada secção; títulos e pontos de referência mostram a estrutura.',
      described: 'Todas as imagens estão descritas por palavras.',
      undescribed: 'Algumas imagens não têm descrição.',
      pages: 'Os números de página são os da edição impressa.',
    },
  },
}
