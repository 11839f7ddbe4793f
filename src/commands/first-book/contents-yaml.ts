import type { FoundManuscript } from '../../project/find/find-manuscript.ts'
import type { ListedLine } from '../../project/manuscript/list-contents.ts'
import { yamlText } from '../../yaml/yaml-text.ts'

/**
 * The lines of book.yaml that say where the text of a book is, as it was found: '' when it is where
 * it is looked for anyway. `hasTitle` tells whether a file has a title of its own.
 */
export function placeYaml(
  { folder, listed, reading }: FoundManuscript,
  hasTitle: (file: string) => boolean,
): string {
  if (listed) return contentsYaml(listed, hasTitle)
  const isUsual = /^manuscript$/i.test(folder) || reading === undefined
  return isUsual ? '' : `manuscript: ${folder === '' ? '.' : yamlText(folder)}\n`
}

function contentsYaml(lines: readonly ListedLine[], hasTitle: (file: string) => boolean): string {
  const hasWords = lines.some((line) => itemKeys(line, hasTitle).length > 1)
  return `contents:\n${lines.flatMap((line) => itemLines(line, 1, !hasWords, hasTitle)).join('')}`
}

type Key = readonly [string, string]

// What is to be said about a line, but for the lines below it.
function itemKeys(
  { title, isPart, role, isNumbered, files, folder, lines }: ListedLine,
  hasTitle: (file: string) => boolean,
): readonly Key[] {
  const [file] = files
  const name = title === undefined ? [] : [[isPart ? 'part' : 'title', yamlText(title)] as const]
  const isNeeded = isPart || (file !== undefined && !hasTitle(file))
  return [
    ...(isNeeded ? name : []),
    ...(file === undefined ? [] : [['file', pathText(folder ?? file)] as const]),
    ...(role === undefined ? [] : [['role', role] as const]),
    ...(isNumbered ? [] : [['number', 'false'] as const]),
    ...(lines.length === 0 ? [] : [['contents', ''] as const]),
  ]
}

// A path that ends like a file is text to YAML, whatever it begins with.
function pathText(path: string): string {
  return /^\w[\w./-]*\.[a-z]+$/i.test(path) ? path : yamlText(path)
}

function itemLines(
  line: ListedLine,
  depth: number,
  isSpelledOut: boolean,
  hasTitle: (file: string) => boolean,
): readonly string[] {
  const keys = itemKeys(line, hasTitle)
  const indent = '  '.repeat(depth)
  const [first] = keys
  if (!first) return line.lines.flatMap((one) => itemLines(one, depth, isSpelledOut, hasTitle))
  if (keys.length === 1 && first[0] === 'file' && !isSpelledOut) return [`${indent}- ${first[1]}\n`]
  return [
    ...keys.map(([key, value], index) => {
      const mark = index === 0 ? '- ' : '  '
      return `${indent}${mark}${key}:${value === '' ? '' : ` ${value}`}\n`
    }),
    ...line.lines.flatMap((one) => itemLines(one, depth + 2, false, hasTitle)),
  ]
}
