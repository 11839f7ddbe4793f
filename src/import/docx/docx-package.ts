import { posix } from 'node:path'
import { parseXml } from '../../container/xml/read-xml.ts'
import { streamXml, type XmlListener } from '../../container/xml/stream-xml.ts'
import type { Zip } from '../../container/zip/open-zip.ts'
import { ImportRefusal } from '../model/import-refusal.ts'

/** The parts of a Word document, and what they name. */
export interface DocxPackage {
  readonly zip: Zip
  /** The path of the part with the text. */
  readonly main: string
  /** What a part names, by the id that it uses. */
  readonly relationsOf: (part: string) => ReadonlyMap<string, Relation>
  /** The part that the text names for a purpose: `footnotes`, `styles`. */
  readonly partFor: (purpose: string) => string | undefined
}

/** Something that a part names. */
export interface Relation {
  /** The last word of its type: `image`, `hyperlink`. */
  readonly purpose: string
  /** The path of another part, or an address outside. */
  readonly target: string
  readonly isExternal: boolean
}

/** The parts of an archive that may be a Word document; undefined when it is none. */
export function openDocx(zip: Zip): DocxPackage | undefined {
  const root = readRelations(zip, '')
  const main = [...root.values()].find(({ purpose }) => purpose === 'officeDocument')?.target
  if (main === undefined || !zip.file(main) || /^(?:xl|ppt)\//.test(main)) return undefined
  const known = new Map<string, ReadonlyMap<string, Relation>>()
  const relationsOf = (part: string) => {
    const relations = known.get(part) ?? readRelations(zip, part)
    known.set(part, relations)
    return relations
  }
  return {
    zip,
    main,
    relationsOf,
    partFor: (purpose) =>
      [...relationsOf(main).values()].find((one) => one.purpose === purpose && !one.isExternal)
        ?.target,
  }
}

/** Reads a part of a document to its end. A part that is missing is empty; a damaged one is refused. */
export function readPart(zip: Zip, path: string | undefined, listener: XmlListener): void {
  const file = path === undefined ? undefined : zip.file(path)
  if (!file) return
  const bytes = file.read()
  const fault = bytes ? streamXml(bytes, listener) : 'damaged'
  if (fault === undefined) return
  throw new ImportRefusal(
    `"${file.path}" in the document ${faults[fault]}`,
    'open the document in the program that made it and save it under a new name',
  )
}

const faults = {
  damaged: 'is damaged',
  entities: 'defines entities, as no office program does',
  'too deep': 'has its elements nested deeper than any office program nests them',
} as const

// Part 2 of ISO 29500, 9.3: the relations of `word/document.xml` are in
// `word/_rels/document.xml.rels`.
function readRelations(zip: Zip, part: string): ReadonlyMap<string, Relation> {
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  const bytes = zip.file(path)?.read(largestRelations)
  const tokens = bytes && parseXml(new TextDecoder().decode(bytes))
  const relations = new Map<string, Relation>()
  for (const token of tokens ?? []) {
    if (token.type !== 'open' || !token.name.endsWith('Relationship')) continue
    const { Id = '', Type = '', Target = '', TargetMode } = token.attributes
    const isExternal = TargetMode === 'External'
    const target = isExternal ? Target : inPackage(part, Target)
    relations.set(Id, { purpose: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal })
  }
  return relations
}

const largestRelations = 16 * 1024 * 1024

function inPackage(part: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target)
}
