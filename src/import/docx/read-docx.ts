/**
 * The reader of Word documents (ISO 29500). In: the archive of a document. Out: its paragraphs in
 * order, with their looks. It runs nothing, fetches nothing and keeps no tree of the XML.
 */
import type { XmlListener } from '../../container/xml/stream-xml.ts'
import type { Zip } from '../../container/zip/open-zip.ts'
import { posix } from 'node:path'
import { FormatPool, runText } from '../model/flat-builder.ts'
import type {
  FlatBlock,
  FlatDocument,
  FlatNote,
  FlatPicture,
  Notice,
} from '../model/flat-document.ts'
import { ImportRefusal } from '../model/import-refusal.ts'
import { type DocxPackage, openDocx, readPart } from './docx-package.ts'
import { DocxNumbering } from './docx-numbering.ts'
import { readProperties } from './docx-properties.ts'
import { DocxStyles, StylesReader } from './docx-styles.ts'
import { TextReader } from './text-reader.ts'
import { paragraphsOf, type TextContext } from './text-state.ts'

/** Reads a Word document: its text from `zip`, its pictures from `whole`. */
export function readDocx(zip: Zip, whole: Zip): FlatDocument {
  const parts = openDocx(zip)
  if (!parts) {
    const hint = 'open it in the program that made it and save it as .docx again'
    throw new ImportRefusal('the archive has no text of a document in it', hint)
  }
  const styles = new StylesReader()
  readPart(zip, parts.partFor('styles'), styles)
  const numbering = new DocxNumbering()
  readPart(zip, parts.partFor('numbering'), numbering)
  const shared = {
    styles: new DocxStyles(styles.written),
    numbering,
    formats: new FormatPool(),
  }
  const comments = readComments(parts, { ...shared, relations: new Map(), comments: new Map() })
  const read = (part: string | undefined) => {
    const relations = part === undefined ? new Map() : parts.relationsOf(part)
    const reader = new TextReader({ ...shared, relations, comments })
    readPart(zip, part, reader)
    return reader
  }
  const notes = new Map([
    ...notesOf(read(parts.partFor('footnotes')), 'footnote'),
    ...notesOf(read(parts.partFor('endnotes')), 'endnote'),
  ])
  const text = read(parts.main)
  return {
    properties: readProperties(zip, styles.written.defaults.letters.language),
    blocks: text.blocks,
    notes,
    pictures: picturesOf(whole),
    textWidth: text.textWidth,
    notices: noticesOf(zip),
  }
}

function* notesOf(
  reader: TextReader,
  kind: FlatNote['kind'],
): Generator<readonly [string, FlatNote]> {
  for (const [id, blocks] of reader.parts) yield [`${kind[0]}${id}`, { kind, blocks }]
}

function readComments(parts: DocxPackage, context: TextContext): ReadonlyMap<string, string> {
  const part = parts.partFor('comments')
  const reader = new TextReader(context)
  readPart(parts.zip, part, reader)
  const writers = new CommentWriters()
  readPart(parts.zip, part, writers)
  return new Map(
    [...reader.parts].map(([id, blocks]) => {
      const author = writers.authors.get(id)
      return [id, `${author ? `${author}: ` : ''}${textOf(blocks)}`]
    }),
  )
}

function textOf(blocks: readonly FlatBlock[]): string {
  return paragraphsOf(blocks)
    .map(({ runs }) => runText(runs).trim())
    .join(' ')
    .trim()
}

class CommentWriters implements XmlListener {
  readonly authors = new Map<string, string>()
  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name.endsWith(':comment'))
      this.authors.set(attributes['w:id'] ?? '', attributes['w:author'] ?? '')
  }
  readonly close = (): void => {}
  readonly text = (): void => {}
}

function picturesOf(zip: Zip): ReadonlyMap<string, FlatPicture> {
  return new Map(
    zip.files
      .filter(({ path }) => /(?:^|\/)media\//.test(path))
      .map((file) => [
        file.path,
        { name: posix.basename(file.path), read: () => file.read(largestPicture) },
      ]),
  )
}

const largestPicture = 128 * 1024 * 1024

function noticesOf(zip: Zip): readonly Notice[] {
  const notices: Notice[] = []
  if (zip.files.some(({ path }) => /vbaProject\.bin$/i.test(path))) {
    notices.push({
      kind: 'changed',
      message: 'The macros of the document are left out; none was run.',
    })
  }
  return notices
}
