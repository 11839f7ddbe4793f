import { parseForeignYaml, type Foreign } from './foreign-data.ts'
import type { BookFolder } from './reading.ts'

/** What the front matter of a file says, in YAML; undefined when there is none. */
export function frontMatterBlock(folder: BookFolder, path: string): Foreign {
  const text = folder.read(path)?.text ?? ''
  const yaml = /^---[ \t]*\n([^]*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)?.[1]
  // Faults are reported when the text of the file is read.
  return yaml === undefined
    ? undefined
    : parseForeignYaml({ file: path, text: yaml, line: 2 }, () => {})
}
