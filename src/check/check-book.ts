/**
 * Checks a manuscript against every rule without building anything. In: a book folder; out: what is
 * reported, and about which book. The rules are those of the stages that a build runs. Rules that
 * need pages get them: pages are set in memory.
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import { onceEach } from '../diagnostics/once-each.ts'
import { chooseEditions } from '../edition/choose-editions.ts'
import { isEbook, type Edition } from '../edition/edition.ts'
import { checkEditionForShops } from './check-for-shops.ts'
import {
  canSet,
  checkPaintedImages,
  emitEdition,
  loadBook,
  tellCoarseImages,
  typesetEdition,
} from '../pipeline.ts'
import type { TypesetEdition } from '../build.ts'
import type { ChooseBook } from '../project/files/choose-book.ts'

/** Options of a check. */
export interface CheckOptions {
  /** Names of editions, or formats; all editions when absent. */
  readonly editions?: readonly string[]
  /** Whether to include files marked `draft: true`; false when absent. */
  readonly drafts?: boolean
  /** Whether to skip the rules that need pages; false when absent. */
  readonly quick?: boolean
  /** Asks which of several books in the folder is meant; absent where nobody can answer. */
  readonly choose?: ChooseBook
  /** Path of the folder whose files the book may share, as for a build. */
  readonly workspace?: string
  /** Called when a stage begins, with the name of its edition; '' means all editions. */
  readonly onProgress?: (stage: CheckStage, edition: string) => void
}

/** A stage of a check. */
export type CheckStage = 'reading' | 'checking'

/** Checks a book folder. Returns false, and reports why, when no book can be made of it. */
export async function checkBook(
  directory: string,
  options: CheckOptions,
  allReports: Report,
): Promise<boolean> {
  const progress = options.onProgress ?? (() => {})
  // Editions share their text, so each would report the same fault.
  const report = onceEach(allReports)
  progress('reading', '')
  const loaded = await loadBook(directory, options, report)
  const editions = loaded && chooseEditions(loaded.editions, options.editions, report)
  if (!editions) return false
  const wantsPaper = editions.some((edition) => !isEbook(edition))
  const isOnPaper = wantsPaper && (await canSet(loaded, report))
  if (options.quick) return true
  let print: TypesetEdition | undefined
  const onPages: TypesetEdition[] = []
  for (const edition of inOrderOfMaking(editions)) {
    progress('checking', edition.name)
    if (edition.format === 'pdf') {
      if (!isOnPaper) continue
      const typeset = await typesetEdition(loaded, edition, report)
      onPages.push(typeset)
      await checkPaintedImages(loaded, typeset, report)
      print ??= typeset
    } else {
      const files = await emitEdition(loaded, edition, print, report)
      await checkEditionForShops(files, edition, report)
    }
  }
  await tellCoarseImages(loaded, onPages, report)
  return true
}

// Paper first: the ebook carries the page numbers of its print edition.
function inOrderOfMaking(editions: readonly Edition[]): readonly Edition[] {
  return editions.toSorted((a, b) => Number(isEbook(a)) - Number(isEbook(b)))
}
