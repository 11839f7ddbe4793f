import type { BookFolder, FoundSettings, Reading } from '../evidence/reading.ts'

/**
 * The title of a book that its files give: the only `#` heading of a single file, when chapters with
 * `##` follow it, or the heading that most of its files begin with, before one of their own.
 */
export function settingsOfText(
  folder: BookFolder,
  files: readonly string[],
  reading: Reading | undefined,
): FoundSettings {
  if (reading?.contents) return {}
  const texts = files.map((file) => linesOf(folder.read(file)?.text ?? ''))
  const [only = [], ...others] = texts
  const title = others.length > 0 ? sharedTitle(texts) : titleOfFile(only)
  return title === undefined || title === '' ? {} : { title }
}

// The lines that are neither empty nor code.
function linesOf(text: string): readonly string[] {
  const body = text.replace(/^---\n[^]*?\n---\n/, '')
  return withoutCode(body)
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function titleOfFile(lines: readonly string[]): string | undefined {
  const [first = ''] = lines
  const titles = lines.filter((line) => /^#[ \t]/.test(line))
  const chapters = lines.filter((line) => /^##[ \t]/.test(line))
  if (titles.length !== 1 || titles[0] !== first || chapters.length < 2) return undefined
  return titleIn(first)
}

function sharedTitle(texts: readonly (readonly string[])[]): string | undefined {
  const counts = new Map<string, number>()
  for (const [first = '', second = ''] of texts) {
    const isAbove = /^#[ \t]/.test(first) && /^#{1,2}[ \t]/.test(second)
    if (isAbove) counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most && most[1] > 1 && most[1] * 2 > texts.length ? titleIn(most[0]) : undefined
}

function titleIn(heading: string): string {
  return heading
    .replace(/^#[ \t]+|[ \t]+#*[ \t]*$|\{[^{}]*\}[ \t]*$/g, '')
    .replace(/[*_`]/g, '')
    .trim()
}

function withoutCode(text: string): string {
  return text.replace(/^(```+|~~~+)[^]*?^\1/gm, '')
}
