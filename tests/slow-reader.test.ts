import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bookFolder } from './support/book-folder.ts'

const program = fileURLToPath(new URL('../lib/cli.js', import.meta.url))

// More text than a pipe holds.
const brokenLinks = Array.from({ length: 1000 }, (_, link) => `[there](#no-${link})`)

test('the program ends only when a slow reader has all of its output', async () => {
  const directory = bookFolder({
    'book.yaml': 'title: Links\nauthor: Ann Author\nlanguage: en\n',
    'manuscript/1.md': `# Begin\n\n${brokenLinks.join('\n\n')}\n`,
  })
  const child = spawn(process.execPath, [program, 'build', directory, '--json', '-e', 'epub'])
  await setTimeout(2000)
  let out = ''
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.resume()
  const [code] = await once(child, 'close')
  const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly unknown[] }
  expect(diagnostics).toHaveLength(brokenLinks.length)
  expect(out.length).toBeGreaterThan(100_000)
  expect(code).toBe(1)
})
