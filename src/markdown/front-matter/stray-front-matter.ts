import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { PartedFile } from '../document/front-matter.ts'

/**
 * Reports front matter in the middle of a file, where Markdown reads it as a rule and a heading.
 * This happens when several files are joined into one.
 */
export function reportStrayFrontMatter(
  { file, body, bodyLine }: Pick<PartedFile, 'file' | 'body' | 'bodyLine'>,
  keys: readonly string[],
  report: Report,
): void {
  const stray = new RegExp(
    `^---[ \\t]*\\n(?:${keys.join('|')})[ \\t]*:(?:.*\\n){1,40}?(?:---|\\.\\.\\.)[ \\t]*$`,
    'gm',
  )
  for (const { index } of body.matchAll(stray)) {
    const before = body.slice(0, index).split('\n')
    if (isInCode(before)) continue
    const line = bodyLine + before.length - 1
    const message = 'Front matter works only at the top of a file, so this is printed as text.'
    const hints = ['begin a new file here', 'or begin the section with "# " and its title']
    const span = { file, start: { line, column: 1 }, end: { line, column: 4 } }
    report(diagnostic('front-matter/not-first', message, { span, hints }))
  }
}

// In an open fence, every line is code.
function isInCode(lines: readonly string[]): boolean {
  let fence: string | undefined
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark === undefined) continue
    if (fence === undefined) fence = mark
    else if (mark.startsWith(fence)) fence = undefined
  }
  return fence !== undefined
}
