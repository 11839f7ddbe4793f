import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { FontFaceFile } from '../fonts/load-font-library.ts'
import type { FontFace } from '../theme/theme.ts'
import type { Project } from './project.ts'
import { readBookBytes } from './read-book-file.ts'

/** Reads the font files that a stylesheet brings. One that is not there is reported; the next font of the list serves. */
export function loadFontFaces(
  project: Pick<Project, 'directory'>,
  faces: readonly FontFace[],
  report: Report,
): readonly FontFaceFile[] {
  return faces.flatMap(({ family, style, weight, path, from }) => {
    const found = readBookBytes(project, path, from)
    if (found) return [{ family, style, weight, ...found }]
    const message = `"${from}" names the font file "${path}", which is not in the book folder.`
    const hints = ['copy the file into the book folder, and give its path from the stylesheet']
    report(diagnostic('font/not-found', message, { hints }))
    return []
  })
}
