// Packs the program, installs it from the registry in an empty folder, and asks whether it can there all that it can here. Run it after
// `npm run compile`, as `npm run test:install` does. OCTAVO_NODES names other programs of Node to run it with, separated as in PATH:
// paths, or versions, such as 22, which npm's package `node` brings.
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, describe, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mayBundle } from '../../scripts/list-licenses.mjs'
import { code, formulas, kobo, ownFont, plain, scripts } from './books.mjs'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)
const work = mkdtempSync(join(tmpdir(), 'octavo-install-'))
after(() => rmSync(work, { recursive: true, force: true }))

const installed = install()
const books = await writeBooks()
const others = (process.env['OCTAVO_NODES'] ?? '').split(delimiter).filter(Boolean)
const nodes = [process.execPath, ...others.map(programOf)]

describe('the package', () => {
  test('is 30 packages and 95 MB at most, with all that it needs', (context) => {
    const lock = JSON.parse(readFileSync(join(work, 'node_modules/.package-lock.json'), 'utf8'))
    const packages = Object.keys(lock.packages).length
    const megabytes = sizeOnDisk(join(work, 'node_modules')) / 2 ** 20
    context.diagnostic(`${packages} packages, ${megabytes.toFixed(1)} MB`)
    assert.ok(packages <= 30, `${packages} packages`)
    assert.ok(megabytes <= 95, `${megabytes} MB`)
  })

  test('has no license in it that asks more of others than to be named', () => {
    const licenses = readFileSync(join(installed, 'lib/licenses.txt'), 'utf8')
    const named = [...licenses.matchAll(/^License: (.+)$/gm)].map(([, license]) => license)
    assert.ok(named.length > 50)
    assert.deepEqual(
      named.filter((license) => !mayBundle(license)),
      [],
    )
    for (const license of ['GPL-3.0-only', 'AGPL-3.0-only', 'LGPL-2.1-or-later', undefined])
      assert.equal(mayBundle(license), false)
    for (const name of [
      'epub-gen-memory',
      'pdfkit',
      'marked',
      'gray-matter',
      'mathjax-full',
      'hyphen',
    ])
      assert.match(licenses, new RegExp(`^${name} \\d`, 'm'))
  })

  test('has the pictures of its README', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8')
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path)
    assert.deepEqual(
      pictures.filter((path) => !existsSync(join(installed, path))),
      [],
    )
  })

  test('has types that are sound on their own', () => {
    writeFileSync(
      join(work, 'use.mts'),
      "import { buildEditions, checkEpub, type Book, type Diagnostic, type PagedBook } from 'octavo'\n" +
        'const found: Diagnostic[] = []\n' +
        "const editions = await buildEditions('book', {}, (diagnostic) => found.push(diagnostic))\n" +
        'const bytes: Uint8Array | undefined = editions?.[0]?.bytes\n' +
        "if (bytes) await checkEpub(bytes, 'a.epub')\n" +
        'export const titles = (book: Book, pages: PagedBook) => [book.metadata.title, pages.pages.length]\n',
    )
    writeFileSync(
      join(work, 'use.cts'),
      "import octavo = require('octavo')\n" +
        "export const count = async () => (await octavo.buildEditions('book'))[0]?.bytes.length\n" +
        'export const text: () => Promise<string> = () => octavo.formatDiagnostics([])\n',
    )
    const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
    const settings = '--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck false'
    const modules = '--target es2023 --module nodenext --types --ignoreConfig use.mts use.cts'
    const args = [compiler, ...`${settings} ${modules}`.split(' ')]
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: work, encoding: 'utf8' })
    assert.equal(stdout, '')
    assert.equal(status, 0)
  })
})

for (const node of nodes) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const run = (program, args, options = {}) => runWith(node, program, args, options)

  describe(`in Node ${version}`, () => {
    for (const name of Object.keys(books)) {
      test(`builds the same bytes as the repository: ${name}`, () => {
        const made = [installed, repository].map((program, index) => {
          const out = join(work, `out-${version}`, String(index), name)
          const { stderr, status } = run(program, ['build', books[name], '--out', out])
          return { stderr, status, files: readAll(out) }
        })
        assert.deepEqual(made[0], made[1])
        assert.equal(made[0].status, 0)
        assert.ok(Object.keys(made[0].files).length >= 2)
        assertNoWarning(made[0].stderr)
      })
    }

    test('can be required, and builds in a thread of its own while the program goes on', () => {
      const program = `
        const { buildEditions, formatDiagnostics } = require('octavo')
        const build = async (options) => {
          let longest = 0
          let last = performance.now()
          const timer = setInterval(() => {
            const now = performance.now()
            longest = Math.max(longest, now - last)
            last = now
          }, 5)
          const editions = await buildEditions(process.argv[1], options, () => {})
          clearInterval(timer)
          return { bytes: editions.map(({ bytes }) => Buffer.from(bytes).toString('base64')), longest }
        }
        const abort = new AbortController()
        const main = async () => {
          const [here, apart] = [await build({}), await build({ worker: true })]
          const text = await formatDiagnostics([])
          const same = here.bytes.join() === apart.bytes.join()
          setTimeout(() => abort.abort(new Error('enough')), 50)
          const aborted = await buildEditions(process.argv[1], { worker: true, signal: abort.signal })
            .catch((error) => error.message)
          const missing = await buildEditions('none', { worker: true }).catch((error) => error.message)
          const refused = await buildEditions('none', { worker: true, transform: () => {} })
            .catch((error) => error.name)
          console.log(JSON.stringify({ text, same, aborted, missing, refused, free: apart.longest * 2 < here.longest }))
        }
        main()`
      const args = ['--input-type=commonjs', '-e', program, books.plain]
      const out = execFileSync(node, args, { cwd: work, encoding: 'utf8' })
      const { missing, ...others } = JSON.parse(out)
      const wanted = { text: '', same: true, aborted: 'enough', refused: 'TypeError', free: true }
      assert.deepEqual(others, wanted)
      assert.match(missing, /There is no folder "none"/)
    })

    test('finds the same in a folder', () => {
      const [here, there] = [repository, installed].map((program) =>
        run(program, ['check', books.scripts, '--json']),
      )
      assert.deepEqual(there, here)
      assertNoWarning(there.stderr)
    })

    test('finds the same in an EPUB', () => {
      const epub = join(work, `out-${version}/0/sample/the-sixpenny-sea.epub`)
      const [here, there] = [repository, installed].map((program) =>
        run(program, ['check', epub, '--json']),
      )
      assert.equal(there.stderr, '')
      assert.deepEqual(there, here)
    })

    test('finds the same in a PDF, and draws it', () => {
      const pdf = join(work, `out-${version}/0/sample/the-sixpenny-sea.pdf`)
      const [here, there] = [repository, installed].map((program, index) => {
        const pictures = join(work, `pictures-${version}`, String(index))
        const args = ['check', pdf, '--printer', 'kdp', '--trim', '5x8', '--json']
        const result = run(program, [...args, '--proof', pictures])
        return { ...result, pictures: readAll(pictures) }
      })
      assert.equal(there.stderr, '')
      assert.deepEqual(there, here)
      assert.ok(Object.keys(there.pictures).length > 0)
    })

    test('sends a book to a Kobo', () => {
      const disks = join(work, `disks-${version}`)
      write(join(disks, 'KOBOeReader'), kobo)
      const environment = { OCTAVO_MOUNTS: disks }
      const { status, stderr } = run(installed, ['send', books.plain], { environment })
      assert.equal(status, 0)
      assertNoWarning(stderr)
      assert.ok(existsSync(join(disks, 'KOBOeReader/the-tale.epub')))
    })

    test('opens a shelf', async () => {
      const shelf = spawn(node, [
        cli(installed),
        'shelf',
        '--port',
        '0',
        join(work, `out-${version}/0/plain`),
      ])
      try {
        const [address] = await firstLine(shelf.stdout)
        const page = await (await fetch(address)).text()
        assert.match(page, /The Tale/)
        assert.match(await (await fetch(`${address}/opds`)).text(), /<feed/)
        const [cover] = /\/(?:cover|thumbnail)\/[^"]+/.exec(page) ?? []
        assert.equal((await fetch(`${address}${cover}`)).status, 200)
      } finally {
        await interrupt(shelf)
      }
    })

    test('shows a preview', async () => {
      const preview = spawn(node, [cli(installed), 'preview', '--no-open', books.plain])
      try {
        const [line] = await firstLine(preview.stdout)
        const [address] = /http:\S+/.exec(line)
        const page = await (await fetch(address)).text()
        for (const [, asset] of page.matchAll(/(?:src|href)="([^"#]+)"/g)) {
          assert.equal((await fetch(new URL(asset, address))).status, 200)
        }
        const state = await (await fetch(new URL('state', address))).json()
        assert.equal(state.title, 'The Tale')
        assert.ok(state.pages && state.ebook)
      } finally {
        await interrupt(preview)
      }
    })

    test('begins a book, lists rules', () => {
      const directory = join(work, `begun-${version}`)
      const begun = run(installed, ['init', directory, '--yes', '--title', 'New'])
      assert.equal(begun.status, 0)
      assert.ok(existsSync(join(directory, 'book.yaml')))
      const [here, there] = [repository, installed].map((program) => run(program, ['rules']))
      assert.deepEqual(there, here)
    })

    test('is a library with the same functions, which make the same book', () => {
      const program = `
        const octavo = await import(process.argv[1])
        const editions = await octavo.buildEditions(process.argv[2], {}, () => {})
        const { createHash } = await import('node:crypto')
        const hash = ({ bytes }) => createHash('sha256').update(bytes).digest('hex')
        console.log(JSON.stringify([Object.keys(octavo), editions.map(hash)]))`
      const [here, there] = [pathToFileURL(join(repository, 'lib/index.js')).href, 'octavo'].map(
        (name) => {
          const args = ['--input-type=module', '-e', program, name, books.formulas]
          return spawnSync(node, args, { cwd: work, encoding: 'utf8', env: environmentOf({}) })
        },
      )
      assert.equal(there.stderr, '')
      assert.equal(there.stdout, here.stdout)
      assert.match(there.stdout, /buildEditions/)
    })
  })
}

// Packed as it is compiled, without compiling again.
function install() {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', work]
  const [{ filename }] = JSON.parse(npm(pack, repository))
  writeFileSync(join(work, 'package.json'), '{ "private": true }\n')
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', join(work, filename)], work)
  return join(work, 'node_modules/octavo')
}

// A registry sometimes stops in the middle of a file, and npm waits for the rest for ever.
function npm(args, cwd) {
  const run = (timeout) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe', timeout })
  try {
    return run(180_000)
  } catch (error) {
    if (error.code !== 'ETIMEDOUT') throw error
    return run(360_000)
  }
}

// The program of Node at a path, or of a version.
function programOf(node) {
  if (!/^\d+(?:\.\d+)*$/.test(node)) return node
  const folder = join(work, `node-${node}`)
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder]
  npm([...args, `node@${node}`], work)
  return join(folder, 'node_modules/node/bin/node')
}

async function writeBooks() {
  const { default: subsetFont } = await import('subset-font')
  const { default: sharp } = await import('sharp')
  const file = require.resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf')
  const options = { keepAllGlyphs: true, targetFormat: 'woff2' }
  const font = await subsetFont(readFileSync(file), '', options)
  const picture = await sharp(join(repository, 'tests/pictures/spread.png'))
    .rotate(90)
    .png()
    .toBuffer()
  const own = ownFont(font, picture)
  const folders = Object.entries({ plain, formulas, code, scripts, own }).map(([name, files]) => [
    name,
    write(join(work, 'books', name), files),
  ])
  const sample = join(work, 'books/sample')
  cpSync(join(repository, 'manuscript'), join(sample, 'manuscript'), { recursive: true })
  cpSync(join(repository, 'book.yaml'), join(sample, 'book.yaml'))
  return { ...Object.fromEntries(folders), sample }
}

function write(folder, files) {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), contents)
  }
  return folder
}

function cli(program) {
  return join(program, 'lib/cli.js')
}

function runWith(node, program, args, { environment = {} }) {
  const { stdout, stderr, status } = spawnSync(node, [cli(program), ...args], {
    cwd: work,
    encoding: 'utf8',
    env: environmentOf(environment),
  })
  // How long it took is another number each time.
  return { stdout: stdout.replace(/"seconds": [\d.]+/, ''), stderr, status }
}

function environmentOf(environment) {
  const { PATH, HOME } = process.env
  return { PATH, HOME, SOURCE_DATE_EPOCH: '1700000000', ...environment }
}

// What is said to an author goes to standard error too; what Node says of itself must not be there.
function assertNoWarning(stderr) {
  assert.doesNotMatch(stderr, /^\(node:|\w+Warning|bad option|unrecognized flag|^ +at /m)
}

function readAll(folder) {
  return Object.fromEntries(
    readdirSync(folder).map((file) => [basename(file), readFileSync(join(folder, file))]),
  )
}

// Ends a program as Ctrl-C does; fails when it lives on.
async function interrupt(program) {
  if (program.exitCode !== null) return
  const ended = once(program, 'exit')
  program.kill('SIGINT')
  const isEnded = await Promise.race([
    ended.then(() => true),
    new Promise((end) => setTimeout(end, 10_000, false).unref()),
  ])
  if (!isEnded) program.kill('SIGKILL')
  assert.ok(isEnded, 'lives on after Ctrl-C')
}

async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return [line]
  return []
}

function sizeOnDisk(path) {
  const status = lstatSync(path)
  const inside = status.isDirectory()
    ? readdirSync(path).map((file) => sizeOnDisk(join(path, file)))
    : []
  return inside.reduce((sum, size) => sum + size, status.blocks * 512)
}
