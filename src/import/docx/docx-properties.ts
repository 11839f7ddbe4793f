import { readXmlFile } from '../../container/package/text-file.ts'
import type { Zip } from '../../container/zip/open-zip.ts'
import { canonicalLanguageTag } from '../../language/language-tag.ts'
import type { DocumentProperties } from '../model/flat-document.ts'

/** What a Word document says about itself (ISO 29500-2, part 8: core properties). */
export function readProperties(zip: Zip, language: string | undefined): DocumentProperties {
  const core = readXmlFile(zip, 'docProps/core.xml', largest)?.elements ?? []
  const valueOf = (name: string) => {
    const text = core.find((element) => element.name === name)?.text.trim()
    return text === '' || text === undefined || /^(?:microsoft word|untitled)\b/i.test(text)
      ? undefined
      : text
  }
  const title = valueOf('title')
  const creator = valueOf('creator')
  const authors = creator?.split(/\s*;\s*/).filter((name) => name !== '' && !isNobody.test(name))
  const description = valueOf('description')
  const subjects = valueOf('keywords')
    ?.split(/\s*[,;]\s*/)
    .filter(Boolean)
  const tag = canonicalLanguageTag(valueOf('language') ?? language ?? '')
  return {
    ...(title !== undefined && !/\.docx?$/i.test(title) && { title }),
    ...(authors?.length && { authors }),
    ...(tag !== undefined && { language: tag }),
    ...(description !== undefined && { description }),
    ...(subjects?.length && { subjects }),
  }
}

// Names that programs give where nobody has written one.
const isNobody =
  /^(?:user|author|admin|administrator|owner|python-docx|unknown|microsoft office user|windows user|benutzer|utilisateur|usuario)$/i

const largest = 1024 * 1024
