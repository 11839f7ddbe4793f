import { posix } from 'node:path'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { ContentsLine } from '../settings/contents-line.ts'
import { folderOf } from './book-folder.ts'
import {
  frontMatterBlock,
  at,
  foundSettings,
  listOf,
  textOf,
  type Foreign,
} from './foreign-data.ts'
import type { BookFolder, Reading } from './reading.ts'

/**
 * Books of Longform, in Obsidian: the front matter of a note lists the scenes, and scenes below
 * others.
 */
export function fromLongform(folder: BookFolder): readonly Reading[] {
  const notes = folder.files.filter((file) => /\.md$/i.test(file)).slice(0, mostNotes)
  return notes.flatMap((path) => readingOf(folder, path) ?? [])
}

// Looking into all notes of a large vault would take longer than a build.
const mostNotes = 3000

const namesLongform = onceFor(({ text }: SourceFile) =>
  /^---[ \t]*\n(?:[^\n]*\n)*?longform:/.test(text.slice(0, 4096)),
)

function readingOf(folder: BookFolder, path: string): Reading | undefined {
  const source = folder.read(path)
  if (!source || !namesLongform(source)) return undefined
  const about = frontMatterBlock(folder, path)
  const longform = at(about, 'longform')
  const title = textOf(at(longform, 'title')) ?? posix.parse(path).name
  const shared = {
    kind: 'a Longform book',
    evidence: path,
    settings: foundSettings({
      title,
      author: at(about, 'author') ?? at(about, 'authors'),
      language: at(about, 'lang') ?? at(about, 'language'),
      description: at(about, 'description'),
    }),
  }
  if (textOf(at(longform, 'format')) === 'single') {
    const lines = [{ path: posix.basename(path), isPart: false, isNumbered: true, lines: [] }]
    return { ...shared, folder: folderOf(path), contents: { lines, givesParts: true }, used: [] }
  }
  const base = posix.join(folderOf(path), textOf(at(longform, 'sceneFolder')) ?? '/')
  const lines = scenesOf(at(longform, 'scenes'))
  if (lines.length === 0) return undefined
  const contents = { lines, givesParts: true }
  return { ...shared, folder: base.replace(/^\.?\/|\/$/g, ''), contents, used: [path] }
}

// A list within the list holds the scenes below the scene before it. They have no titles: in a
// book, a break parts them.
function scenesOf(data: Foreign, depth = 0): readonly ContentsLine[] {
  const lines: ContentsLine[] = []
  for (const item of listOf(data)) {
    const name = textOf(item)
    const last = lines.at(-1)
    if (name !== undefined) {
      const title = depth === 0 ? { title: name } : {}
      lines.push({ path: `${name}.md`, ...title, isPart: false, isNumbered: true, lines: [] })
    } else if (last)
      lines.splice(-1, 1, { ...last, lines: [...last.lines, ...scenesOf(item, depth + 1)] })
    else lines.push(...scenesOf(item, depth))
  }
  return lines
}
