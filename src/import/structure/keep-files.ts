import { nameWithoutNumber } from '../../book/arrange/manuscript-place.ts'
import { compareNaturally } from '../../project/files/natural-order.ts'
import type { ImportedSection } from '../model/imported-book.ts'
import { keepNames } from './keep-names.ts'

/** Gives sections the files that an earlier import gave them; `known` are paths in the manuscript. */
export function keepFiles(
  sections: readonly ImportedSection[],
  known: readonly string[],
): readonly ImportedSection[] {
  if (known.length === 0) return sections
  const tops = [...new Set(sections.map(({ file }) => topOf(file)))]
  const knownTops = [...new Set(known.map(topOf))].sort(compareNaturally)
  const kept = renamed(tops, knownTops)
  const inners = new Map(
    tops.map((top) => {
      const own = innerNames(
        sections.map(({ file }) => file),
        top,
      )
      return [top, renamed(own, innerNames(known, kept.get(top) ?? top))] as const
    }),
  )
  return sections.map((section) => {
    const { file } = section
    const top = topOf(file)
    const inner = file.slice(top.length + 1)
    const folder = kept.get(top) ?? top
    if (!file.includes('/')) return { ...section, file: folder }
    return { ...section, file: `${folder}/${inners.get(top)?.get(inner) ?? inner}` }
  })
}

function topOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function innerNames(files: readonly string[], folder: string): readonly string[] {
  const inner = files
    .filter((file) => file.startsWith(`${folder}/`) && !file.endsWith('/index.md'))
    .map((file) => file.slice(folder.length + 1))
  return inner.toSorted(compareNaturally)
}

// The old names → the names that stay; the old ones when there is no room between those.
function renamed(names: readonly string[], known: readonly string[]): ReadonlyMap<string, string> {
  const kept = keepNames(names.map(nameWithoutNumber), known) ?? names
  return new Map(names.map((name, index) => [name, kept[index] ?? name]))
}
