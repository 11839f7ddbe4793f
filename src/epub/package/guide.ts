import type { ContentDocument } from '../documents/content-document.ts'
import { fixedNames } from '../elements/fixed-names.ts'
import { ebookWordsOf } from '../../language/ebook-words.ts'
import type { GuideReference } from './package-document.ts'

/**
 * The places in EPUB 2's guide: Kindle and older readers open the first one and list the others in
 * menus.
 */
export function guideReferences(
  spine: readonly ContentDocument[],
  language: string,
  hasCover: boolean,
): readonly GuideReference[] {
  const words = ebookWordsOf(language)
  const toc = spine.find(({ file }) => file === fixedNames.navigation)
  const text = spine.find(({ section }) => section.matter === 'bodymatter')
  return [
    ...(hasCover ? [{ type: 'cover', title: words.cover, href: fixedNames.cover } as const] : []),
    ...(toc ? [{ type: 'toc', title: toc.title, href: toc.file } as const] : []),
    ...(text ? [{ type: 'text', title: words.start, href: text.file } as const] : []),
  ]
}
