import type { BookFolder, FoundSettings, Reading } from './reading.ts'

/**
 * The title of a book that is one file: its only `#` heading, when chapters with `##` follow it.
 */
export function settingsOfText(
  folder: BookFolder,
  files: readonly string[],
  reading: Reading | undefined,
): FoundSettings {
  const [only, ...others] = files
  if (only === undefined || others.length > 0 || reading?.contents) return {}
  const text = folder.read(only)?.text ?? ''
  const lines = withoutCode(text.replace(/^---\n[^]*?\n---\n/, '')).split('\n')
  const [first = ''] = lines.filter((line) => line.trim() !== '')
  const titles = lines.filter((line) => /^#[ \t]/.test(line))
  const chapters = lines.filter((line) => /^##[ \t]/.test(line))
  if (titles.length !== 1 || titles[0] !== first || chapters.length < 2) return {}
  const title = first
    .replace(/^#[ \t]+|[ \t]+#*[ \t]*$|\{[^{}]*\}[ \t]*$/g, '')
    .replace(/[*_`]/g, '')
    .trim()
  return title === '' ? {} : { title }
}

function withoutCode(text: string): string {
  return text.replace(/^(```+|~~~+)[^]*?^\1/gm, '')
}
