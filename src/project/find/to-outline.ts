import type { OutlineEntry } from '../../book/model/outline.ts'
import type { BookSettings } from '../../book/model/book-settings.ts'
import { opensPart } from '../../book/arrange/manuscript-place.ts'
import { roleByName } from '../../book/arrange/role-names.ts'
import { parseInlineMarkdown } from '../../markdown/parse-value.ts'
import { fileStart } from '../files/refusal.ts'
import type { ListedLine } from '../manuscript/list-contents.ts'

/** The listed sections as the book stage takes them. Titles are inline Markdown. */
export function toOutline(
  lines: readonly ListedLine[],
  settings: BookSettings,
): readonly OutlineEntry[] {
  const { typography, sceneBreaks, metadata } = settings
  const options = { typography, sceneBreaks, language: metadata.language }
  return lines.flatMap((line): readonly OutlineEntry[] => {
    const { title: words, span, role: named, isNumbered, isPart } = line
    const [first] = line.files
    const place = span ?? fileStart(first ?? 'book.yaml')
    const title =
      words === undefined ? undefined : parseInlineMarkdown(words, place, options, () => {})
    const role = roleByName(named ?? '')
    const said = { ...(title && { title }), ...(role && { role }), isNumbered }
    const inner = toOutline(line.lines, settings)
    const isOwn = line.folder === undefined || opensPart(first ?? '')
    if (isPart) {
      const chapters = line.files.slice(isOwn ? 1 : 0).map((file) => section(file, isNumbered))
      const own = isOwn && first !== undefined ? { file: first } : {}
      return [{ ...said, ...own, kind: 'part', entries: [...chapters, ...inner] }]
    }
    // A folder stands for all of its files.
    const sections = line.files.map((file) => section(file, isNumbered))
    const last = sections.at(-1)
    if (!last) return inner
    const whole = sections.length === 1 ? { ...last, ...said } : last
    return [...sections.slice(0, -1), { ...whole, entries: inner }]
  })
}

function section(file: string, isNumbered: boolean): OutlineEntry {
  return { file, kind: 'section', isNumbered, entries: [] }
}

/** How many chapters a list has: parts and the sections of chapters do not count. */
export function countChapters(lines: readonly ListedLine[]): number {
  return lines.reduce(
    (count, { files, isPart, lines: inner }) =>
      count + (isPart ? countChapters(inner) + Math.max(0, files.length - 1) : files.length),
    0,
  )
}
