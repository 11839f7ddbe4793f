import { posix } from 'node:path'
import { diagnostic, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import type { FontFaceFile } from '../../fonts/load-font-library.ts'
import type { FontFace } from '../../theme/css/stylesheet.ts'
import { listFiles } from '../files/list-files.ts'
import type { Project } from '../files/project.ts'
import { readBookBytes } from '../files/read-book-file.ts'
import { refusalDiagnostic, type Refusal } from '../files/refusal.ts'

/**
 * Reads the font files that a stylesheet names. A missing file is reported, and the next font of
 * the list is used.
 */
export function loadFontFaces(
  project: Pick<Project, 'directory'>,
  faces: readonly FontFace[],
  report: Report,
): readonly FontFaceFile[] {
  return faces.flatMap((face) => {
    const { family, style, weight, path, from } = face
    const found = readBookBytes(project, path, from)
    if ('bytes' in found) return [{ family, style, weight, ...found }]
    report(refused(found.refusal, face, project))
    return []
  })
}

function refused(
  refusal: Refusal,
  { path, from, span }: FontFace,
  { directory }: Pick<Project, 'directory'>,
): Diagnostic {
  const isData = path.startsWith('data:')
  if (refusal !== 'missing' && !isData) return refusalDiagnostic(refusal, path, span)
  const fonts = isData ? [] : listFiles(directory, /\.(?:ttf|otf|woff2?|ttc)$/i)
  const near = nearestHint(path, [...fonts, ...fonts.map((font) => posix.basename(font))])
  const what = isData ? 'a font as data' : `the font file "${path}"`
  const message = `"${from}" uses ${what}, which is not in the book folder.`
  const hints = [
    ...near,
    'copy the file into the book folder and give its path from the stylesheet',
  ]
  return diagnostic('font/not-found', message, { span, hints })
}
