/**
 * A manuscript held to every rule, with nothing built. In: a book folder; out: what is reported, and of what book. The
 * rules are those of the stages that a build goes through; rules that need pages ask for pages, which are set in memory.
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import { onceEach } from '../diagnostics/once-each.ts'
import { chooseEditions } from '../edition/choose-editions.ts'
import { isEbook, type Edition } from '../edition/edition.ts'
import { checkEditionForShops } from './check-for-shops.ts'
import { canSet, emitEdition, loadBook, typesetEdition, type TypesetEdition } from '../pipeline.ts'

/** What a check may be told. */
export interface CheckOptions {
  /** Names of editions, or formats; all editions when absent. */
  readonly editions?: readonly string[]
  /** With the files that say `draft: true`; false when absent. */
  readonly drafts?: boolean
  /** Without the rules that need pages; false when absent. */
  readonly quick?: boolean
  /** Hears what begins, and for which edition; '' when it is for all of them. */
  readonly onProgress?: (stage: CheckStage, edition: string) => void
}

/** What a check is doing. */
export type CheckStage = 'reading' | 'checking'

/** Checks a book folder. False when a book cannot be made of it, which is reported. */
export async function checkBook(
  directory: string,
  options: CheckOptions,
  allReports: Report,
): Promise<boolean> {
  const progress = options.onProgress ?? (() => {})
  // Editions share their text, and would tell of it twice.
  const report = onceEach(allReports)
  progress('reading', '')
  const loaded = await loadBook(directory, options, report)
  const editions = loaded && chooseEditions(loaded.editions, options.editions, report)
  if (!editions) return false
  const wantsPaper = editions.some((edition) => !isEbook(edition))
  const isOnPaper = wantsPaper && (await canSet(loaded, report))
  if (options.quick) return true
  let print: TypesetEdition | undefined
  for (const edition of inOrderOfMaking(editions)) {
    progress('checking', edition.name)
    if (edition.format === 'pdf') {
      if (!isOnPaper) continue
      const typeset = await typesetEdition(loaded, edition, report)
      print ??= typeset
    } else {
      const files = await emitEdition(loaded, edition, print, report)
      await checkEditionForShops(files, edition, report)
    }
  }
  return true
}

// Paper first: the ebook carries the page numbers of its print edition.
function inOrderOfMaking(editions: readonly Edition[]): readonly Edition[] {
  return editions.toSorted((a, b) => Number(isEbook(a)) - Number(isEbook(b)))
}
