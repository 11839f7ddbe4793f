import { guessLanguage } from '../../language/guess-language.ts'
import { parseFrontMatter } from '../../markdown/front-matter/parse-front-matter.ts'
import { textReader } from '../../project/files/read-text.ts'
import type { ChooseBook } from '../../project/files/choose-book.ts'
import { findManuscript } from '../../project/find/find-manuscript.ts'
import type { FoundSettings } from '../../project/evidence/reading.ts'
import type { FoundText } from './book-files.ts'
import { placeYaml } from './contents-yaml.ts'

/** The text that a folder holds already; undefined when there is none. */
export async function findText(
  directory: string,
  choose: ChooseBook | undefined,
): Promise<FoundText | 'several' | undefined> {
  let isSeveral = false
  const written = { written: {}, spans: {} }
  const read = textReader(directory)
  const found = await findManuscript(directory, written, { choose, read }, ({ code }) => {
    if (code === 'project/several-books') isSeveral = true
  })
  if (isSeveral) return 'several'
  if (!found || found.paths.length === 0) return undefined
  const texts = new Map<string, string>()
  for (const path of found.paths) {
    const file = read(path, () => {})
    if (file) texts.set(path, file.text)
  }
  const language = guessLanguage([...texts.values()])
  const settings: FoundSettings = {
    ...(language !== undefined && { language }),
    ...found.found,
  }
  const hasTitle = (path: string) => isTitled(path, texts.get(path) ?? '')
  return { settings, place: placeYaml(found, hasTitle) }
}

function isTitled(file: string, text: string): boolean {
  const { frontMatter, body } = parseFrontMatter({ file, text }, () => {})
  if (frontMatter.title !== undefined) return true
  return /^\s*(?:#{1,6}[ \t]|[^\n]+\n(?:=+|-+)[ \t]*(?:\n|$))/.test(body)
}
