import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { nearestHint } from '../diagnostics/nearest.ts'
import type { Edition } from './edition.ts'

/**
 * The editions that a build is asked for, by their names or by their formats, in the order of the book; all of them when it is
 * not asked for any. Undefined when a name is not known, which is reported.
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
    const hints = [...nearestHint(name, names), `the editions are ${names.join(', ')}`]
    report(diagnostic('edition/unknown', `The book has no edition "${name}".`, { hints }))
  }
  if (unknown.length > 0) return undefined
  return editions.filter((edition) => asked.some((name) => answersTo(edition, name)))
}

function answersTo(edition: Edition, name: string): boolean {
  return edition.name === name || edition.format === name
}
