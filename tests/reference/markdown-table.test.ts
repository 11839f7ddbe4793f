import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { walkMarkdown } from '../../src/markdown/document/walk-markdown.ts'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'
import {
  attributeNames,
  authorClasses,
  containers,
} from '../../src/markdown/document/known-names.ts'
import { markdownForms } from '../../src/reference/markdown-table.ts'

const options = { language: 'en', typography: true, sceneBreaks: 'rules' } as const

function parse(text: string) {
  const found: Diagnostic[] = []
  const nodes = new Set<string>()
  const document = parseMarkdown({ file: 'a.md', text }, options, (one) => found.push(one))
  walkMarkdown(document.children, (node) => nodes.add(node.type))
  return { nodes, found: found.filter(({ severity }) => severity !== 'info'), document }
}

test.each(markdownForms.map((form) => [form.name, form] as const))(
  'the example of a %s is read as one',
  (_, { example, node }) => {
    const { nodes, found } = parse(example)
    expect(found).toEqual([])
    expect([...nodes]).toContain(node)
  },
)

test.each(
  Object.entries({ ...containers, ...authorClasses, ...attributeNames }).map(
    ([name, { example }]) => [name, example],
  ),
)('the example of %s is read without a message', (name, example) => {
  const { found, document } = parse(example)
  expect(found).toEqual([])
  const meant = name === 'class' ? 'smallcaps' : name
  expect(JSON.stringify(document.children)).toContain(`"${meant}"`)
})
