import { bylineOf } from '../../book/arrange/byline.ts'
import { roleByHeading } from '../../book/arrange/role-names.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { onceFor } from '../../keep/once-for.ts'
import { at, foundSettings, frontMatterBlock, textOf } from '../evidence/foreign-data.ts'
import type { BookFolder, FoundSettings, Reading } from '../evidence/reading.ts'

/**
 * What the text of a book says about it: the front matter of a single file, its only `#` heading when
 * chapters with `##` follow it, and who it is by. Of several files, the title that most of them
 * begin with.
 */
export function settingsOfText(
  folder: BookFolder,
  files: readonly string[],
  reading: Reading | undefined,
): FoundSettings {
  if (reading?.contents) return {}
  const [first = '', ...others] = files
  if (others.length === 0) {
    const lines = linesOf(folder.read(first)?.text ?? '')
    return { ...aboutFile(lines), ...saidAtTop(folder, first) }
  }
  const texts = files.map((file) => {
    const source = folder.read(file)
    return source ? outlineOf(source) : []
  })
  const title = sharedTitle(texts) ?? titleOfFirst(texts) ?? titleAtTop(folder, files)
  return title === undefined || title === '' ? {} : { title }
}

// The first two lines of a file, and all its titles.
const outlineOf = onceFor(({ text }: SourceFile) =>
  linesOf(text).filter((line, index) => index < 2 || /^#[ \t]/.test(line)),
)

// What pandoc takes for the title page when the whole book is in one file.
function saidAtTop(folder: BookFolder, file: string): FoundSettings {
  const says = frontMatterBlock(folder, file)
  return foundSettings({
    title: at(says, 'title'),
    subtitle: at(says, 'subtitle'),
    author: at(says, 'author') ?? at(says, 'authors'),
    language: at(says, 'lang') ?? at(says, 'language'),
    description: at(says, 'description'),
    publisher: at(says, 'publisher'),
    date: at(says, 'date'),
  })
}

// Sites write the title of the book into each of its files.
function titleAtTop(folder: BookFolder, files: readonly string[]): string | undefined {
  const [first = '', second = '', ...others] = files
  if (others.length === 0) return undefined
  const titleOf = (file: string) => textOf(at(frontMatterBlock(folder, file), 'title'))
  const title = titleOf(first)
  // Of most books the second file already says no.
  const isShared =
    title !== undefined && [second, ...others].every((file) => titleOf(file) === title)
  return isShared ? title : undefined
}

// The lines that are neither empty nor code. Headings that are underlined get the marks of others.
function linesOf(text: string): readonly string[] {
  const body = text.replace(/^---\n[^]*?\n(?:---|\.\.\.)\n/, '')
  return withoutCode(body)
    .replace(
      /(^|\n[ \t]*\n)([^\s#>|`~-][^\n]*)\n(=+|-+)[ \t]*(?=\n|$)/g,
      (_, before, title, rule) => {
        return `${String(before)}${String(rule).startsWith('=') ? '#' : '##'} ${String(title)}`
      },
    )
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function aboutFile(lines: readonly string[]): FoundSettings {
  const title = titleOfFile(lines)
  if (title === undefined || title === '') return {}
  const above = lines.slice(
    1,
    Math.max(
      1,
      lines.findIndex((line, at) => at > 0 && isHeading(line)),
    ),
  )
  const [author] = above.flatMap((line) => bylineOf(line.replace(/[*_]/g, '')) ?? [])
  const [subtitle] = above.flatMap((line) => /^([*_])([^*_]{1,80})\1$/.exec(line)?.[2] ?? [])
  // More than two lines are a text of its own.
  if (above.length > 2) return { title }
  const isBy = subtitle !== undefined && bylineOf(subtitle) !== undefined
  return {
    title,
    ...(author !== undefined && { author }),
    ...(subtitle !== undefined && !isBy && { subtitle }),
  }
}

function titleOfFile(lines: readonly string[]): string | undefined {
  const [first = '', second = ''] = lines
  if (!/^#[ \t]/.test(first)) return undefined
  const titles = lines.filter((line) => /^#[ \t]/.test(line))
  const chapters = lines.filter((line) => /^##[ \t]/.test(line))
  if (titles.length === 1 && chapters.length >= 2) return titleIn(first)
  // Over parts or chapters with `#`, the first heading has nothing of its own below it.
  const isAbove = titles.length > 2 && /^#[ \t]/.test(second) && isOfSection(titleIn(second))
  return isAbove && !isOfSection(titleIn(first)) ? titleIn(first) : undefined
}

// "Part One", "Kapitel 1", "Prologue".
function isOfSection(heading: string): boolean {
  const isNumbered = /^\p{L}+ (?:\d+|[IVXLC]+|one|first)(?![\p{L}\d])/iu.test(heading)
  return isNumbered || roleByHeading(heading, 'en') !== undefined
}

// The first file alone has the title above its chapter, and the chapters of all have `##`.
function titleOfFirst([first = [], ...others]: readonly (readonly string[])[]): string | undefined {
  const isAbove = /^#[ \t]/.test(first[0] ?? '') && /^##[ \t]/.test(first[1] ?? '')
  const areBelow = others.every(([line = '']) => /^##[ \t]/.test(line))
  const isOnly = [first, ...others].flat().filter((line) => /^#[ \t]/.test(line)).length === 1
  return isAbove && areBelow && isOnly ? titleIn(first[0] ?? '') : undefined
}

function isHeading(line: string): boolean {
  return /^#{1,6}[ \t]/.test(line)
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
