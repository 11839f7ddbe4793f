/** What the result of a field is in the text. */
export interface FieldMeaning {
  /** Whether the program makes the result itself: a table of contents, a page number. */
  readonly isHidden?: true
  /** Whether the result is a printed table of contents or an index. */
  readonly isContents?: true
  readonly link?: string
  readonly page?: true
  /** The terms of an index entry. */
  readonly terms?: readonly string[]
}

/** What a field means by its code: `HYPERLINK "https://example.com"` (ISO 29500-1, 17.16.5). */
export function fieldMeaning(code: string): FieldMeaning {
  const words = [...code.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '',
  )
  const [name = '', first = ''] = words
  switch (name.toUpperCase()) {
    case 'TOC':
    case 'INDEX':
    case 'TOA':
      return { isHidden: true, isContents: true }
    case 'PAGE':
    case 'NUMPAGES':
    case 'SECTIONPAGES':
    case 'TC':
      return { isHidden: true }
    case 'XE':
      return { isHidden: true, terms: indexTerms(first) }
    case 'HYPERLINK':
      return linkTo(words)
    case 'REF':
      return { link: `#${first}` }
    case 'PAGEREF':
      return { link: `#${first}`, page: true }
    default:
      return {}
  }
}

function linkTo(words: readonly string[]): FieldMeaning {
  const at = words.findIndex((word) => word.toLowerCase() === '\\l')
  const anchor = at < 0 ? undefined : words[at + 1]
  const address = words[1]?.startsWith('\\') ? '' : (words[1] ?? '')
  const link = address + (anchor === undefined ? '' : `#${anchor}`)
  return link === '' ? {} : { link }
}

// Levels are parted by colons; `\:` is a colon.
function indexTerms(entry: string): readonly string[] {
  return entry
    .split(/(?<!\\):/)
    .map((term) => term.replaceAll('\\:', ':').trim())
    .filter((term) => term !== '')
}

interface OpenField {
  code: string
  /** Absent while the code is being read. */
  meaning?: FieldMeaning
}

/** The fields that are open at a place of the text; one may lie in another. */
export class Fields {
  readonly #open: OpenField[] = []

  /** Opens a field. */
  begin(): void {
    this.#open.push({ code: '' })
  }

  /** Adds to the code of the innermost field. */
  code(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.meaning && field.code.length < longestCode) field.code += text
  }

  /** Begins the result of the innermost field, and tells what it means. */
  separate(): FieldMeaning {
    const field = this.#open.at(-1)
    if (!field) return {}
    field.meaning ??= fieldMeaning(field.code)
    return field.meaning
  }

  /** Ends the innermost field. A field without a result is given back. */
  end(): FieldMeaning | undefined {
    const field = this.#open.pop()
    return field && !field.meaning ? fieldMeaning(field.code) : undefined
  }

  /** Whether text here is the code of a field, or a result that is left out. */
  get isHidden(): boolean {
    return this.#open.some(({ meaning }) => !meaning || meaning.isHidden)
  }

  /** Whether text here belongs to a printed table of contents or an index. */
  get isContents(): boolean {
    return this.#open.some(({ meaning }) => meaning?.isContents)
  }

  /** The innermost field that links somewhere. */
  get link(): FieldMeaning | undefined {
    if (this.#open.length === 0) return undefined
    return this.#open.findLast(({ meaning }) => meaning?.link !== undefined)?.meaning
  }
}

const longestCode = 10_000
