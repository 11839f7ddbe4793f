import { posix } from 'node:path'
import {
  diagnostic,
  type Diagnostic,
  type Report,
  type Span,
} from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import type { ReadStylesheet } from '../../theme/stylesheet/parse-theme.ts'
import { decodeSource } from '../files/decode-source.ts'
import { listFiles } from '../files/list-files.ts'
import type { Project } from '../files/project.ts'
import { readBookBytes } from '../files/read-book-file.ts'
import { refusalDiagnostic, shareHint, type Refusal } from '../files/refusal.ts'

/**
 * Reads the stylesheets of a book for `parseTheme`, and stores each in `sources` under its path.
 */
export function stylesheetReader(
  project: Pick<Project, 'directory'>,
  sources: Map<string, string>,
  report: Report,
): ReadStylesheet {
  return (path, from = 'book.yaml') => {
    const found = readBookBytes(project, path, from)
    if ('refusal' in found) {
      // A single word is the name of a theme. Which themes exist is not known here.
      const isWord = found.refusal === 'missing' && !/[./\\]/.test(path)
      return isWord ? undefined : refuse(found.refusal, path, project)
    }
    const { file, bytes } = found
    const text = sources.get(file) ?? decodeSource(file, bytes, report)
    if (text === undefined) return refuse('unreadable', path, project)
    sources.set(file, text)
    return { file, text } satisfies SourceFile
  }
}

function refuse(
  refusal: Refusal,
  path: string,
  { directory }: Pick<Project, 'directory'>,
): (span: Span | undefined) => Diagnostic {
  return (span) => {
    if (refusal !== 'missing') {
      const refused = refusalDiagnostic(refusal, path, span)
      if (refusal !== 'outside') return refused
      return { ...refused, hints: [...refused.hints, shareHint] }
    }
    const sheets = listFiles(directory, /\.css$/i)
    const names = [...sheets, ...sheets.map((sheet) => posix.basename(sheet))]
    const near = nearestHint(path, names)
    const hints = [...near, 'give the path from the file that names it, or from the book folder']
    const message = `There is no stylesheet "${path}" in the book folder.`
    return diagnostic('theme/not-found', message, { span, hints })
  }
}
