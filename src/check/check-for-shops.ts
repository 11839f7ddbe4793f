import { checkForShops } from '../check-epub/check-epub.ts'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { EpubEdition } from '../edition/edition.ts'
import type { EpubFile } from '../container/zip/epub-file.ts'
import { zipEpub } from '../container/zip/zip-epub.ts'

/**
 * Checks an ebook that is built but not yet written against the rules of Send to Kindle and of its
 * shops.
 */
export async function checkEditionForShops(
  files: readonly EpubFile[],
  { format, name, reader = format === 'kepub' ? 'kobo' : 'generic' }: EpubEdition,
  report: Report,
): Promise<void> {
  const bytes = await zipEpub(files)
  const found = await checkForShops(bytes, nameOf(format), reader)
  for (const { code, severity, message, place } of found) {
    // Advice is only for people who check a finished file; links are reported where they are
    // written.
    if (severity === 'info' || code === 'shop/competing-link') continue
    const where = place ? `, ${place.file}` : ''
    const hints = [`run \`octavo rules ${code}\` to see where the rule comes from`]
    report(diagnostic('edition/shop-rule', `Edition "${name}"${where}: ${message}`, { hints }))
  }
}

function nameOf(format: EpubEdition['format']): string {
  return format === 'kepub' ? 'book.kepub.epub' : 'book.epub'
}
