/** The action for jobs of GitHub: its script, run as a job runs it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { bookFolder } from '../support/book-folder.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

test('it builds the books that a pattern names, and names the files', () => {
  const { status, files } = runAction({ BOOKS: 'books/*' })
  expect(status).toBe(0)
  expect(files).toEqual([
    expect.stringMatching(/^books\/one\/dist\/.*\.epub$/),
    expect.stringMatching(/^books\/one\/dist\/.*\.pdf$/),
    expect.stringMatching(/^books\/two\/dist\/.*\.epub$/),
    expect.stringMatching(/^books\/two\/dist\/.*\.pdf$/),
  ])
}, 60_000)

test('the jobs of the matrix in the manual build each book once', () => {
  const { strategy, steps } = matrixInManual()
  const { books: pattern = '', shard = '' } = steps.find(({ with: w }) => w?.['shard'])?.with ?? {}
  const built = strategy.matrix.share.map((share) => {
    const inputs = { BOOKS: pattern, SHARD: shard.replace('${{ matrix.share }}', share) }
    const { status, files } = runAction(inputs, ebooks)
    expect(status).toBe(0)
    return files.map((file) => file.split('/')[1])
  })
  expect(built).toEqual([['five', 'two'], ['four'], ['one'], ['three']])
}, 180_000)

test('it fails on warnings when it is strict, with annotations at the lines', () => {
  const broken = { 'books/two/manuscript/1.md': '# Two\n\nSee [here](#nowhere).\n' }
  const plain = runAction({ BOOKS: 'books/two' }, broken)
  const strict = runAction({ BOOKS: 'books/two', STRICT: 'true' }, broken)
  expect(strict.output).toMatch(/::(?:warning|error) file=books\/two\/manuscript\/1\.md,line=3/)
  expect(strict.status).toBe(1)
  expect(plain.output).toMatch(/::(?:warning|error) file=books\/two\/manuscript\/1\.md,line=3/)
}, 60_000)

test('the script gets each input of the action', () => {
  const action = parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as Action
  const step = action.runs.steps.find(({ run }) => run?.includes('scripts/action.sh'))
  const given = Object.values(step?.env ?? {}).join()
  for (const input of Object.keys(action.inputs)) expect(given).toContain(`inputs.${input} `)
  const script = readFileSync(join(repository, 'scripts/action.sh'), 'utf8')
  for (const name of Object.keys(step?.env ?? {})) expect(script).toContain(`{${name}:-`)
})

interface Action {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Record<string, string> }[]
  }
}

const books = {
  'books/one/book.yaml': 'title: One\nauthor: Ann\nlanguage: en\n',
  'books/one/manuscript/1.md': '# First\n\nWords.\n',
  'books/two/book.yaml': 'title: Two\nauthor: Ann\nlanguage: en\n',
  'books/two/manuscript/1.md': '# First\n\nWords.\n',
}

// A cover that is given takes less time than one that is drawn.
const cover = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="25"/>'

const ebooks = Object.fromEntries(
  ['one', 'two', 'three', 'four', 'five'].flatMap((name) => [
    [
      `books/${name}/book.yaml`,
      `title: ${name}\nauthor: Ann\nlanguage: en\ncover: cover.svg\neditions: { ebook: { format: epub } }\n`,
    ],
    [`books/${name}/manuscript/1.md`, '# First\n\nWords.\n'],
    [`books/${name}/cover.svg`, cover],
  ]),
)

interface MatrixJob {
  readonly strategy: { readonly matrix: { readonly share: readonly string[] } }
  readonly steps: readonly { readonly with?: Readonly<Record<string, string>> }[]
}

function matrixInManual(): MatrixJob {
  const chapter = readFileSync(join(repository, 'docs/manuscript/84-automation.md'), 'utf8')
  const [, written = ''] = /```yaml github\n((?:(?!```)[^])*matrix:[^]*?)```/.exec(chapter) ?? []
  return (parse(written) as { readonly jobs: { readonly books: MatrixJob } }).jobs.books
}

function runAction(inputs: Record<string, string>, changed: Record<string, string> = {}) {
  const cwd = bookFolder({ ...books, ...changed, output: '' })
  const path = join(cwd, 'output')
  const { status, stdout, stderr } = spawnSync('bash', [join(repository, 'scripts/action.sh')], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...inputs,
      OCTAVO: `${process.execPath} ${join(repository, 'lib/cli.js')}`,
      GITHUB_OUTPUT: path,
    },
  })
  const [, ...files] = readFileSync(path, 'utf8').trim().split('\n').slice(0, -1)
  return { status, output: stdout + stderr, files }
}
