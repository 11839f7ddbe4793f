import type { StyleRole } from './flat-document.ts'

/** What the name of a paragraph's style means. */
export interface StyleMeaning {
  readonly role?: StyleRole
  /** 1–9. */
  readonly heading?: number
}

/**
 * What the name of a style means, in the languages of the office programs: "heading 1",
 * "Überschrift 1", "Titre 1". Nothing for a style that only has a look.
 */
export function styleMeaning(name: string): StyleMeaning {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const known = meanings.get(plain)
  if (known !== undefined) return known
  const made = meaningOf(plain)
  meanings.set(plain, made)
  return made
}

const meanings = new Map<string, StyleMeaning>()

function meaningOf(name: string): StyleMeaning {
  const heading = headingNames.exec(name)
  if (heading) return { heading: Number(heading[1] ?? heading[2]) }
  if (/^(?:part|part (?:title|heading|number))$/.test(name)) return { heading: 1 }
  if (/^(?:chapter|chap(?:ter)? ?(?:title|heading|head|number|name))$/.test(name)) {
    return { heading: 2 }
  }
  for (const [role, pattern] of roleNames) if (pattern.test(name)) return { role }
  return {}
}

// The built-in headings of Word and of LibreOffice, in the languages that rename them.
const headingNames = new RegExp(
  '^(?:heading|header|titre|überschrift|título|titulo|titolo|kop|rubrik|overskrift|otsikko|' +
    'nagłówek|nadpis|címsor|заголовок|επικεφαλίδα|başlık|titlu|naslov|見出し|标题|標題|제목|' +
    'encabezado|cabeçalho|intestazione) ?([1-9])(?: (?:char|zchn|car))?$|^h([1-6])$',
)

const roleNames: readonly (readonly [StyleRole, RegExp])[] = [
  [
    'contents',
    /^(?:toc(?: heading| ?\d)?|contents(?: heading| ?\d)?|table of (?:figures|contents|authorities)|index(?: ?\d| heading)|verzeichnis ?\d|inhaltsverzeichnis(?:überschrift)?(?: ?\d)?|tm ?\d|tdc ?\d|sommario ?\d|inhopg ?\d|spis treści ?\d|оглавление ?\d|user index.*|figure index.*|illustration index.*)$/,
  ],
  [
    'title',
    /^(?:title|book title|titel|haupttitel|titre|título|titulo|titolo|tytuł|название|titre principal)$/,
  ],
  [
    'subtitle',
    /^(?:subtitle|sub title|book subtitle|untertitel|sous titre|subtítulo|sottotitolo|ondertitel|podtytuł|подзаголовок)$/,
  ],
  ['author', /^(?:author|authors|byline|book author|autor|auteur|autore)$/],
  [
    'quote',
    /^(?:(?:intense |block )?quot(?:e|ation|ations)|blockquote|block text|blocktext|extract|(?:intensives )?zitat|citation(?: intense)?|cita(?: destacada)?|citação|citazione(?: intensa)?|citaat|цитата|letter|brieftext)$/,
  ],
  ['verse', /^(?:verse|poem|poetry|lyrics?|song|stanza|gedicht|vers|poème|poesía|poesia)$/],
  [
    'caption',
    /^(?:(?:image |table |figure )?caption|figure|illustration|drawing|beschriftung|légende|legende|leyenda|didascalia|bijschrift|epígrafe|название объекта|abbildung)$/,
  ],
  [
    'code',
    /^(?:html preformatted|preformatted(?: text)?|source code|code(?: block)?|macro text|listing|programlisting|quellcode)$/,
  ],
  ['dedication', /^(?:dedication|widmung|dédicace|dedicatoria|dedica)$/],
  ['epigraph', /^(?:epigraph|motto|épigraphe|epigrafe)$/],
  ['attribution', /^(?:attribution|quote source|quote author|epigraph source)$/],
  ['term', /^(?:definition )?term(?: tight)?$|^list heading$/],
  ['definition', /^definition(?: definition| description)?(?: tight)?$|^list contents$/],
  ['sceneBreak', /^(?:scene ?break|scene separator|section break|ornament|asterism|trenner)$/],
]

/** Whether a style of letters is for the words of a program or a machine. */
export function isCodeStyle(name: string): boolean {
  return /^(?:verbatim char|html code|source text|source code char|code|inline code|html typewriter|teletype)$/i.test(
    name.trim(),
  )
}
