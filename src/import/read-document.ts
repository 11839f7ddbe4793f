import { foreignKind } from '../container/text/foreign-kind.ts'
import { decodeText } from '../container/text/decode-text.ts'
import { openZip } from '../container/zip/open-zip.ts'
import { isEpub, readEpub } from './epub/read-epub.ts'
import { readHtml } from './html/read-html.ts'
import { readDocx } from './docx/read-docx.ts'
import { isOdt, readOdt } from './odt/read-odt.ts'
import { readRtf } from './text/read-rtf.ts'
import { readText } from './text/read-text.ts'
import type { FlatDocument } from './model/flat-document.ts'
import type { ImportSource } from './model/import-source.ts'
import { capText, keptText, refuseBomb, streamedText } from './model/cap-archive.ts'
import { ImportRefusal } from './model/import-refusal.ts'

/** Reads a document by what its bytes are, whatever its name says. */
export function readDocument({ name, bytes }: ImportSource): FlatDocument {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('\xd0\xcf\x11\xe0')) refuseCompound(name, bytes)
  if (start.startsWith('{\\rtf')) return readRtf(bytes)
  if (start.startsWith('PK')) return readArchive(name, bytes)
  if (
    /\.x?html?$/i.test(name) ||
    /^\s*<(?:!doctype html|html)\b/i.test(decodeText(bytes.subarray(0, 400)).text)
  ) {
    return readHtml(bytes, name, undefined)
  }
  const foreign = start.startsWith('%PDF') ? 'a PDF' : foreignKind(bytes)
  if (foreign !== undefined) {
    const hint = 'give the document that it was made from: .docx, .odt, .epub, .html, .rtf or .txt'
    throw new ImportRefusal(`"${name}" is ${foreign}, which is not read`, hint)
  }
  if (bytes.includes(0) && decodeText(bytes.subarray(0, 4096)).encoding.startsWith('utf-8')) {
    const hint = 'save it as .docx, .odt, .rtf or plain text'
    throw new ImportRefusal(`"${name}" is not a text and of no kind that is read`, hint)
  }
  return readText(bytes)
}

function readArchive(name: string, bytes: Uint8Array): FlatDocument {
  const zip = openZip(bytes)
  if (!zip) {
    throw new ImportRefusal(
      `"${name}" is damaged: its archive has no end`,
      'get another copy of it',
    )
  }
  if (zip.files.some(({ path }) => /\.iwa$/.test(path))) {
    const hint = 'open it in Pages and export it: File, Export To, Word'
    throw new ImportRefusal(`"${name}" is a document of Pages, which is not read`, hint)
  }
  refuseBomb(name, zip)
  const streamed = capText(name, zip, streamedText)
  const kept = capText(name, zip, keptText)
  if (isEpub(zip)) return readEpub(kept, zip)
  if (isOdt(zip)) return readOdt(streamed, zip)
  if (zip.file('_rels/.rels')) return readDocx(streamed, zip)
  const page = zip.files.filter(
    ({ path }) => /\.x?html?$/i.test(path) && !path.startsWith('__MACOSX'),
  )
  const [only] = page
  const html = page.length === 1 && only ? kept.file(only.path)?.read() : undefined
  if (only && html) return readHtml(html, only.path, zip)
  throw new ImportRefusal(
    `"${name}" is an archive that holds no document that is read`,
    'unpack it, and import the document in it',
  )
}

// Word keeps documents of before 2007, and encrypted ones, in a compound file (MS-CFB).
function refuseCompound(name: string, bytes: Uint8Array): never {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  if (isEncrypted) {
    const hint = 'open it with its password, remove the password and save it again'
    throw new ImportRefusal(`"${name}" is encrypted`, hint)
  }
  const hint = 'open it in Word or LibreOffice and save it as .docx'
  throw new ImportRefusal(`"${name}" is in the old format of Word (.doc), which is not read`, hint)
}
