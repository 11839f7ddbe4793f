import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bookFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'

const sentence =
  'The boats had gone out before it was light, and nobody on the quay spoke of them. '

test('a build with a proof says in a line what it wrote and what it counted', async () => {
  const directory = bookFolder({
    'book.yaml':
      'title: Tale\nauthor: Ann\nlanguage: en\ntheme: own.css\neditions: { print: { format: pdf } }\n',
    'own.css': '@import "octavo:classic";\n@media print { #off > header { padding-top: 8rlh } }\n',
    '1.md': `# One\n\n${sentence.repeat(20)}\n`,
    '2.md': `# Two\n\n${sentence}\n`,
    '3.md': `# Three {#off}\n\n${sentence}\n`,
  })
  const { out, code } = await octavo(directory, ['build', '--proof'])
  expect(code).toBe(0)
  const [line] = out.split('\n').filter((one) => one.startsWith('proof '))
  const told =
    /^proof (\S+-proof\.md), (\S+-proof\.pdf); letterfit over 3 %: \d+\.\d % of \d+ pairs, over 4 %: \d+; rows short though level: \d+; (.*)$/.exec(
      line ?? '',
    )
  expect(told?.slice(1, 3).every((file) => existsSync(join(directory, file)))).toBe(true)
  expect(told?.[3]).toContain('off sink: 1')
  const json = JSON.parse((await octavo(directory, ['build', '--proof', '--json'])).out) as {
    readonly editions: readonly { readonly proof?: { readonly defects: object } }[]
  }
  expect(json.editions[0]?.proof?.defects).toMatchObject({ offSink: 1 })
})
