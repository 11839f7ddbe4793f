import { posix } from 'node:path'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { builtInThemes } from '../../theme/stylesheet/built-in.ts'
import { mergeYaml } from '../../yaml/merge-yaml.ts'
import { readYaml, type ReadYaml } from '../../yaml/parse-yaml.ts'
import { isMapping, type Data, type DataMap } from '../../yaml/yaml-source.ts'
import { decodeSource } from '../files/decode-source.ts'
import { readBookBytes } from '../files/read-book-file.ts'
import { refusalDiagnostic, shareHint } from '../files/refusal.ts'
import { bookYaml } from './book-yaml.ts'
import { foreignSettings } from './foreign-settings.ts'

interface Place {
  /** The book folder. */
  readonly folder: string
  /** Takes the text of each file that is read, by its path. */
  readonly sources: Map<string, string>
}

/**
 * What a settings file says, over what the file says that it `extends`, and so on. A file that
 * cannot be read is reported where it is named, and the rest is used.
 */
export function readWithBase(
  file: SourceFile,
  place: Place,
  report: Report,
  above: readonly string[] = [],
): ReadYaml {
  const own = readYaml(file, bookYaml, report, foreignSettings)
  const read = above.length === 0 ? own : { ...own, data: fromTheBook(own.data, file.file) }
  const path = isMapping(own.data) ? own.data['extends'] : undefined
  if (typeof path !== 'string') return read
  const span = own.places.get('extends')?.value
  const found = readBookBytes({ directory: place.folder }, path, file.file, 'settings')
  if ('refusal' in found) {
    const refused = refusalDiagnostic(found.refusal, path, span)
    const hints = found.refusal === 'outside' ? [...refused.hints, shareHint] : refused.hints
    report({ ...refused, hints })
    return read
  }
  if ([...above, file.file].includes(found.file)) {
    const hints = ['leave out one "extends" of the files that extend each other']
    const message = `"${path}" extends this file in turn, and so nothing more is read.`
    report(diagnostic('yaml/bad-value', message, { span, hints }))
    return read
  }
  const text = decodeSource(found.file, found.bytes, report)
  if (text === undefined) return read
  place.sources.set(found.file, text)
  const base = readWithBase({ file: found.file, text }, place, report, [...above, file.file])
  return mergeYaml(read, withoutPeople(base, own.data))
}

// Those who made the book are named as "author", or "authors", or both: one list, which is replaced.
function withoutPeople(base: ReadYaml, own: Data): ReadYaml {
  if (!isMapping(base.data) || !isMapping(own)) return base
  if (own['author'] === undefined && own['authors'] === undefined) return base
  const { author: _, authors: __, ...data } = base.data
  return { ...base, data }
}

// Paths in a file that others extend are relative to it; in book.yaml, to the book folder.
function fromTheBook(data: Data, file: string): Data {
  if (!isMapping(data)) return data
  const at = (path: Data): Data =>
    typeof path !== 'string' || isNoPath(path) ? path : posix.join(posix.dirname(file), path)
  const moved = (map: DataMap): DataMap =>
    Object.fromEntries(
      Object.entries(map).map(([key, value]) => [key, pathKeys.has(key) ? at(value) : value]),
    )
  const { editions } = data
  const ofEditions = isMapping(editions)
    ? Object.entries(editions).map(([name, one]) => [name, isMapping(one) ? moved(one) : one])
    : undefined
  return { ...moved(data), ...(ofEditions && { editions: Object.fromEntries(ofEditions) }) }
}

const pathKeys: ReadonlySet<string> = new Set(['theme', 'cover', 'profile'])

function isNoPath(written: string): boolean {
  return /^(?:[a-z]+:|[/\\])/i.test(written) || builtInThemes.some((name) => name === written)
}
