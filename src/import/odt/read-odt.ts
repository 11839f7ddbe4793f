/** The reader of OpenDocument texts. In: the archive. Out: its paragraphs with their looks. */
import { posix } from 'node:path'
import { readXmlFile } from '../../container/package/text-file.ts'
import type { Zip } from '../../container/zip/open-zip.ts'
import { canonicalLanguageTag } from '../../language/language-tag.ts'
import { readPart } from '../docx/docx-package.ts'
import { FormatPool } from '../model/flat-builder.ts'
import type { DocumentProperties, FlatDocument } from '../model/flat-document.ts'
import { ImportRefusal } from '../model/import-refusal.ts'
import { odtFormula } from './odt-formula.ts'
import { OdtStyles } from './odt-styles.ts'
import { OdtText } from './odt-text.ts'

/** Whether an archive is an OpenDocument text. */
export function isOdt(zip: Zip): boolean {
  const kind = zip.file('mimetype')?.read(200)
  return /opendocument\.text/.test(kind ? Buffer.from(kind).toString('latin1') : '')
}

/** Reads an OpenDocument text: its text from `zip`, its pictures from `whole`. */
export function readOdt(zip: Zip, whole: Zip): FlatDocument {
  const manifest = zip.file('META-INF/manifest.xml')?.read(4 * 1024 * 1024)
  if (manifest && /encryption-data/.test(Buffer.from(manifest).toString('latin1'))) {
    const hint = 'open it with its password, remove the password and save it again'
    throw new ImportRefusal('the document is encrypted', hint)
  }
  const styles = new OdtStyles()
  readPart(zip, 'styles.xml', styles)
  readPart(zip, 'content.xml', styles)
  const text = new OdtText(styles, new FormatPool(), (object) => odtFormula(zip, object))
  readPart(zip, 'content.xml', text)
  const hasMacros = zip.files.some(({ path }) => /^Basic\/.*\.xml$|^Scripts\//.test(path))
  return {
    properties: propertiesOf(zip, styles.one('paragraph', undefined).letters.language),
    blocks: text.builder.blocks,
    notes: text.notes,
    pictures: new Map(
      whole.files
        .filter(({ path }) => path.startsWith('Pictures/'))
        .map((file) => [file.path, { name: posix.basename(file.path), read: () => file.read() }]),
    ),
    textWidth: 468,
    notices: hasMacros
      ? [{ kind: 'changed', message: 'The macros of the document are left out; none was run.' }]
      : [],
  }
}

function propertiesOf(zip: Zip, language: string | undefined): DocumentProperties {
  const elements = readXmlFile(zip, 'meta.xml', 1024 * 1024)?.elements ?? []
  const valueOf = (name: string) =>
    elements.find((one) => one.name === name)?.text.trim() || undefined
  const title = valueOf('title')
  const author = valueOf('initial-creator') ?? valueOf('creator')
  const description = valueOf('description')
  const subjects = elements.filter(({ name }) => name === 'keyword').map(({ text }) => text.trim())
  const tag = canonicalLanguageTag(valueOf('language') ?? language ?? '')
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { authors: [author] }),
    ...(tag !== undefined && { language: tag }),
    ...(description !== undefined && { description }),
    ...(subjects.length > 0 && { subjects }),
  }
}
