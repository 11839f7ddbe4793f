import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { parseFrontMatter } from '../../src/markdown/front-matter/parse-front-matter.ts'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'
import { bookYaml } from '../../src/project/settings/book-yaml.ts'
import { helpEntries, type HelpEntry } from '../../src/reference/help-entries.ts'
import { parseTheme } from '../../src/theme/stylesheet/parse-theme.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

// Keys of editions and the like are tried in key-table.test.ts, where they stand in their mapping.
const entries = helpEntries().filter(
  ({ kind, where }) => where !== 'shell' && where !== undefined && !/^a key of (?!book)/.test(kind),
)

test.each(entries.map((entry) => [`${entry.names[0]} (${entry.kind})`, entry] as const))(
  'the example of %s works',
  (_, entry) => {
    expect(messagesOf(entry)).toEqual([])
  },
)

function messagesOf({ where, example = '' }: HelpEntry): readonly string[] {
  const found: Diagnostic[] = []
  const report = (one: Diagnostic) => void found.push(one)
  if (where === 'book.yaml') parseYaml({ file: 'book.yaml', text: example }, bookYaml, report)
  else if (where === 'theme.css')
    parseTheme('theme.css', () => ({ file: 'theme.css', text: example }), report)
  else {
    const file = { file: 'a.md', text: example }
    parseFrontMatter(file, report)
    const options = { language: 'en', typography: true, sceneBreaks: 'rules' } as const
    parseMarkdown(file, options, report)
  }
  return found.filter(({ severity }) => severity !== 'info').map(({ message }) => message)
}
