import { openZip } from '../container/zip/open-zip.ts'
import { readDocx } from './docx/read-docx.ts'
import type { FlatDocument } from './model/flat-document.ts'
import type { ImportSource } from './model/import-source.ts'
import { ImportRefusal } from './model/import-refusal.ts'

/** Reads a document by what its bytes are, whatever its name says. */
export function readDocument({ name, bytes }: ImportSource): FlatDocument {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('\xd0\xcf\x11\xe0')) refuseCompound(name, bytes)
  if (start.startsWith('PK')) return readArchive(name, bytes)
  throw new ImportRefusal(`"${name}" is of a kind that is not read`, 'save it as .docx')
}

function readArchive(name: string, bytes: Uint8Array): FlatDocument {
  const zip = openZip(bytes)
  if (!zip) {
    throw new ImportRefusal(
      `"${name}" is damaged: its archive has no end`,
      'get another copy of it',
    )
  }
  return readDocx(zip)
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
