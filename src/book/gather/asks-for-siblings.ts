import { onceFor } from '../../keep/once-for.ts'
import type { Document, MdBlock } from '../../markdown/document/document.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { manuscriptPlace } from '../arrange/manuscript-place.ts'
import { roleByHeading, roleByName } from '../arrange/role-names.ts'
import type { BookSettings } from '../model/book-settings.ts'
import type { OutlineEntry } from '../model/outline.ts'
import { alsoBy } from './list-siblings.ts'

/**
 * Whether a list of the other books of the workspace may be wanted: by book.yaml, by a section with
 * the role `also-by`, or by a place that is marked for it. What the workspace holds is read only then.
 */
export function asksForSiblings(documents: readonly Document[], settings: BookSettings): boolean {
  const { outline = [], metadata, manuscriptFolder } = settings
  const language = metadata.language
  return (
    settings.alsoBy ||
    outline.some(namesRole) ||
    documents.some(
      (document) => isNamedSo(document, manuscriptFolder) || saysSo(document, language),
    )
  )
}

const isNamedSo = onceFor(
  ({ file }: Document, folder) => roleByName(manuscriptPlace(file, folder).name) === alsoBy,
)

const saysSo = onceFor(
  ({ frontMatter, children }: Document, language) =>
    roleByName(frontMatter.role ?? '') === alsoBy ||
    roleByHeading(mdText(frontMatter.title ?? []), language) === alsoBy ||
    children.some((block) => isPlace(block, language)),
)

function namesRole({ role, entries }: OutlineEntry): boolean {
  return role === alsoBy || entries.some(namesRole)
}

function isPlace(block: MdBlock, language: string): boolean {
  if (block.type === 'container')
    return block.name === alsoBy || block.children.some((inner) => isPlace(inner, language))
  if (block.type !== 'heading') return false
  return (
    roleByName(block.attributes?.pairs['role'] ?? '') === alsoBy ||
    roleByHeading(mdText(block.children), language) === alsoBy
  )
}
