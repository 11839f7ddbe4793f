import type { ZipEntry } from '../support/read-zip.ts'
import { editions, fonts, pictures } from './bases.ts'
import { documents, openDocuments, texts } from './documents.ts'
import type { Chance } from './chance.ts'
import type { FuzzCase } from './fuzz-case.ts'
import { manuscriptMaker, settingsMaker, themeMaker } from './make-book-case.ts'
import { mutateBytes, mutateFont, mutatePng } from './mutate-bytes.ts'
import { mutateText } from './mutate-text.ts'
import { mutateZip } from './mutate-zip.ts'
import { withSmallCover } from './small-cover.ts'
import { htmlTokens, pdfTokens, rtfTokens, xmlTokens } from './tokens.ts'

/** Makes a case of a kind; the same choices make the same case. */
export type MakeCase = (chance: Chance) => FuzzCase | Promise<FuzzCase>

/** The kinds of cases, in the order in which they are run. */
export const kinds = [
  'manuscript',
  'settings',
  'theme',
  'image',
  'font',
  'docx',
  'odt',
  'html',
  'epub',
  'epub-import',
  'pdf',
] as const

export type Kind = (typeof kinds)[number]

/** What makes the cases of a kind; it first makes what they are mutated from. */
export async function caseMaker(kind: Kind): Promise<MakeCase> {
  switch (kind) {
    case 'manuscript':
      return manuscriptMaker()
    case 'settings':
      return settingsMaker()
    case 'theme':
      return themeMaker()
    case 'image':
      return imageMaker(await pictures())
    case 'font':
      return fontMaker(await fonts())
    case 'docx':
      return zipMaker('import', 'a.docx', await documents())
    case 'odt':
      return zipMaker('import', 'a.odt', await openDocuments())
    case 'html':
      return textMaker(texts())
    case 'epub':
      return zipMaker('check-epub', 'a.epub', (await editions()).ebooks)
    case 'epub-import':
      return zipMaker('import', 'a.epub', (await editions()).ebooks)
    case 'pdf':
      return pdfMaker((await editions()).pages)
  }
}

// How often a case is made twice, and how often programs of others are asked.
function checks(chance: Chance): Pick<FuzzCase, 'twice' | 'asksOthers'> {
  return { twice: chance.once(8), asksOthers: chance.once(12) }
}

function imageMaker(bases: ReadonlyMap<string, Uint8Array>): MakeCase {
  const names = [...bases.keys()]
  return (chance) => {
    const name = chance.pick(names)
    const bytes = bases.get(name) ?? new Uint8Array()
    const text = `# One\n\nBefore the picture.\n\n![A view](../${name} "Its caption")\n\nAfter the ![small](../${name}) picture.\n`
    const files = withSmallCover(
      new Map<string, string | Uint8Array>([
        ['book.yaml', `${settings}${chance.once(6) ? `cover: ${name}\n` : ''}`],
        ['manuscript/1.md', text],
        [name, mutateImage(name, bytes, [...bases.values()], chance)],
      ]),
    )
    return { use: 'build', files, planted: [], keepsText: true, ...checks(chance) }
  }
}

function mutateImage(
  name: string,
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  chance: Chance,
): string | Uint8Array {
  if (name.endsWith('.svg')) {
    const text = new TextDecoder().decode(bytes)
    return mutateText(text, xmlTokens, [text], chance)
  }
  if (name.endsWith('.png') && chance.once(2)) return mutatePng(bytes, chance)
  return mutateBytes(bytes, others, chance)
}

function fontMaker(bases: ReadonlyMap<string, Uint8Array>): MakeCase {
  const names = [...bases.keys()]
  return (chance) => {
    const name = chance.pick([...names, 'a.ttf'])
    const bytes = bases.get(name) ?? new Uint8Array()
    const isTable = name === 'a.ttf' && !chance.once(3)
    const files = withSmallCover(
      new Map<string, string | Uint8Array>([
        ['book.yaml', `${settings}theme: a.css\n`],
        [
          'a.css',
          `@font-face { font-family: Own; src: url(${name}) }\np, h1 { font-family: Own }\n`,
        ],
        ['manuscript/1.md', '# One\n\nText of **words** that are set in it, 12345.\n'],
        [
          name,
          isTable ? mutateFont(bytes, chance) : mutateBytes(bytes, [...bases.values()], chance),
        ],
      ]),
    )
    return { use: 'build', files, planted: [], keepsText: true, ...checks(chance) }
  }
}

function zipMaker(
  use: 'import' | 'check-epub',
  name: string,
  bases: readonly (readonly ZipEntry[])[],
): MakeCase {
  return async (chance) => {
    const bytes = await mutateZip(chance.pick(bases), bases, chance)
    return ofFile(use, name, bytes, chance)
  }
}

// HTML, rich text and plain text.
function textMaker(bases: ReadonlyMap<string, string>): MakeCase {
  const all = [...bases.values()]
  return (chance) => {
    const name = chance.pick([...bases.keys()])
    const tokens = name.endsWith('.rtf') ? rtfTokens : htmlTokens
    const text = mutateText(bases.get(name) ?? '', tokens, all, chance)
    const bytes = Buffer.from(
      text,
      chance.once(10) ? 'utf16le' : chance.once(10) ? 'latin1' : 'utf8',
    )
    return ofFile('import', name, new Uint8Array(bytes), chance)
  }
}

function pdfMaker(bases: readonly Uint8Array[]): MakeCase {
  return (chance) => {
    const bytes = chance.pick(bases)
    const text = () => Buffer.from(bytes).toString('latin1')
    const changed = chance.once(2)
      ? mutateBytes(bytes, bases, chance)
      : new Uint8Array(Buffer.from(spliceText(text(), chance), 'latin1'))
    return ofFile('check-pdf', 'a.pdf', changed, chance)
  }
}

function ofFile(
  use: 'import' | 'check-epub' | 'check-pdf',
  name: string,
  bytes: Uint8Array,
  chance: Chance,
): FuzzCase {
  return { use, files: new Map([[name, bytes]]), planted: [], keepsText: true, ...checks(chance) }
}

// A long file is changed in one stretch, because a mutated text is cut at a length.
function spliceText(text: string, chance: Chance): string {
  const at = chance.below(text.length)
  const end = at + 4000
  const middle = mutateText(text.slice(at, end), pdfTokens, [text.slice(0, 4000)], chance)
  return text.slice(0, at) + middle + text.slice(end)
}

const settings = 'title: The Tale\nauthor: Ann Author\nlanguage: en\n'
