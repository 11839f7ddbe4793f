import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { nearestHint } from '../diagnostics/nearest.ts'
import type { Edition } from './edition.ts'

/**
 * The editions that were asked for by name or by format, in the order of the book; all of them when
 * none was asked for. Undefined, and reported, when a name is unknown.
 */
export function chooseEditions(
  editions: readonly Edition[],
  asked: readonly string[] | undefined,
  report: Report,
): readonly Edition[] | undefined {
  if (!asked) return editions
  const names = editions.map((edition) => edition.name)
  const unknown = asked.filter((name) => !editions.some((edition) => answersTo(edition, name)))
  for (const name of unknown) {
    const hints = [...nearestHint(name, names), `choose one of ${names.join(', ')}`]
    report(diagnostic('edition/unknown', `The book has no edition "${name}".`, { hints }))
  }
  if (unknown.length > 0) return undefined
  return editions.filter((edition) => asked.some((name) => answersTo(edition, name)))
}

function answersTo(edition: Edition, name: string): boolean {
  return edition.name === name || edition.format === name
}
