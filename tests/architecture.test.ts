import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** A file of `src/` and what it imports. */
interface SourceText {
  /** Relative to `src/`. */
  readonly file: string
  readonly text: string
  /** Files of `src/` it imports, relative to `src/`, for their values. */
  readonly imports: readonly string[]
  /** The same for their types alone. */
  readonly typeImports: readonly string[]
  /** Packages and `node:` modules. */
  readonly packages: readonly string[]
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map(readSource)

/** The rooms in the order that src/README.md gives; a room may import those of the ranks before it, and itself. */
const ranks = readRanks()

/** The sub-folders of rooms in the orders that src/README.md gives, by room; the files directly in a room come last. */
const floors = readFloors()

/** Functions that walk one tree and call each other, in a file each: the only circles. */
const walks = [
  // Inlines hold links and marks of the index, which hold inlines.
  [
    'book/convert/convert-index-mark.ts',
    'book/convert/convert-inlines.ts',
    'book/convert/convert-link.ts',
  ],
]

describe('imports', () => {
  test('the map names every room', () => {
    const rooms = new Set(files.map(({ file }) => room(file)))
    expect([...rooms].filter((name) => rank(name) === -1)).toEqual([])
  })

  test('the map names every sub-folder', () => {
    const missing = files.filter(({ file }) => file.split('/').length > 2 && floor(file) === -1)
    expect(missing.map(({ file }) => file)).toEqual([])
  })

  test('go one way, as src/README.md says', () => {
    const backward = files.flatMap(({ file, imports, typeImports }) =>
      [...imports, ...typeImports]
        .filter((imported) => !mayImport(room(file), room(imported)))
        .map((imported) => `${file} imports ${imported}`),
    )
    expect(backward).toEqual([])
  })

  test('go one way between the sub-folders of a room, too', () => {
    const backward = files.flatMap(({ file, imports, typeImports }) =>
      [...imports, ...typeImports]
        .filter((imported) => room(imported) === room(file) && floor(imported) > floor(file))
        .map((imported) => `${file} imports ${imported}`),
    )
    expect(backward).toEqual([])
  })

  test('make no circles, but for the walks that are named here; types count', () => {
    expect(findCircles()).toEqual(walks)
  })

  test('let the book know documents, and no parser', () => {
    const strays = files
      .filter(({ file }) => room(file) === 'book')
      .flatMap(({ file, imports, typeImports }) =>
        [...imports, ...typeImports]
          .filter((name) => room(name) === 'markdown' && !name.startsWith('markdown/document/'))
          .map((imported) => `${file} imports ${imported}`),
      )
    expect(strays).toEqual([])
  })

  test('name a package in one place where the place matters', () => {
    const homes: Readonly<Record<string, RegExp>> = {
      'epub-gen-memory': /^container\//,
      'gray-matter': /^markdown\/front-matter|^markdown\/parse-front-matter/,
      marked: /^markdown\//,
      pdfkit: /^pdf\//,
      'svg-to-pdfkit': /^pdf\//,
      harfbuzzjs: /^fonts\//,
      fontkit: /^fonts\/|^pdf\//,
      'subset-font': /^fonts\//,
      'css-tree': /^theme\/|^drawing\//,
      yaml: /^yaml\/|^markdown\/front-matter|^markdown\/parse-front-matter/,
      'smol-toml': /^yaml\//,
      commander: /^commands\//,
      temml: /^math\//,
      'mathjax-full': /^math\//,
      saxes: /^container\//,
      chokidar: /^project\/files\/watch-folder/,
      uqr: /^commands\//,
      picocolors: /^diagnostics\/|^commands\//,
      '@cantoo/pdf-lib': /^preflight\/document\//,
      '@embedpdf/pdfium': /^preflight\/ink\//,
      '@likecoin/epubcheck-ts': /^check-epub\//,
      '@resvg/resvg-js': /^packages\//,
    }
    const strays = files.flatMap(({ file, packages }) =>
      packages
        .filter((name) => homes[name] && !homes[name].test(file))
        .map((name) => `${file} imports ${name}`),
    )
    expect(strays).toEqual([])
  })
})

describe('the map', () => {
  test('names files that exist, by their paths from src/', () => {
    const map = readFileSync(join(source, 'README.md'), 'utf8')
    const named = [...map.matchAll(/`([a-z0-9/-]+\.ts)`/g)].map(([, path = '']) => path)
    const isThere = (path: string) =>
      files.some(({ file }) => file === path || file.endsWith(`/${path}`))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !path.startsWith('tests/') && !isThere(path))).toEqual([])
  })
})

describe('the machine', () => {
  // The rooms that may touch files, clock, network and environment.
  const machineRooms =
    /^(project|device|shelf|preview|commands)\/|^fonts\/load-|^theme\/stylesheet\/built-in\.ts$|^packages\/|^build-(?:in-)?worker\.ts$|^cli\.ts$/

  test('is touched only where the map allows it', () => {
    const modules = /^node:(fs|os|child_process|http|https|net|process|worker_threads|timers)(\/|$)/
    const strays = files
      .filter(({ file }) => !machineRooms.test(file))
      .flatMap(({ file, packages }) =>
        packages.filter((name) => modules.test(name)).map((name) => `${file} imports ${name}`),
      )
    expect(strays).toEqual([])
  })

  test('has its clock, chance and surroundings asked only there', () => {
    const globals =
      /\bprocess\.|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(/
    const strays = files
      .filter(({ file }) => !machineRooms.test(file))
      .filter(({ text }) => globals.test(withoutComments(text)))
      .map(({ file }) => file)
    expect(strays).toEqual([])
  })

  test('hears nothing from a stage: only commands print', () => {
    const strays = files
      .filter(({ text }) => /\bconsole\./.test(withoutComments(text)))
      .map(({ file }) => file)
    expect(strays).toEqual([])
  })
})

describe('folders', () => {
  test('can be taken in at a glance: none lists more than 20 files, but the languages', () => {
    const counts = new Map<string, number>()
    for (const { file } of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
    counts.delete('language/languages')
    expect([...counts].filter(([, count]) => count > 20)).toEqual([])
  })
})

describe('files', () => {
  test('hold one concept: none is longer than 400 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 400).map(({ file }) => file)
    expect(long).toEqual([])
  })

  test('have names in kebab-case and no bins', () => {
    const names = files.map(({ file }) => file)
    expect(names.filter((file) => !/^[a-z0-9/-]+\.ts$/.test(file))).toEqual([])
    expect(
      names.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|manager)\b/.test(file)),
    ).toEqual([])
  })

  test('export by name, and only the public API passes on what others export', () => {
    const wrong = files.filter(
      ({ file, text }) =>
        /^export default|^export \*/m.test(text) ||
        (file !== 'index.ts' && /^export (type )?\{[^}]*\} from/m.test(text)),
    )
    expect(wrong.map(({ file }) => file)).toEqual([])
  })
})

function readSource(file: string): SourceText {
  const text = readFileSync(join(source, file), 'utf8')
  const imports: string[] = []
  const typeImports: string[] = []
  const packages: string[] = []
  const statement =
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm
  for (const match of text.matchAll(statement)) {
    const name = match[2] ?? match[3] ?? ''
    if (name.startsWith('.'))
      (match[1] ? typeImports : imports).push(
        relative(source, join(source, dirname(file), name)).replaceAll('\\', '/'),
      )
    else if (!match[1]) packages.push(packageName(name))
  }
  return { file, text, imports, typeImports, packages }
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function room(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '')
}

// `diagnostics, edition → yaml → …`: the sentence of the map, so that the map cannot lie. The public API stands apart.
function readRanks(): readonly (readonly string[])[] {
  const map = readFileSync(join(source, 'README.md'), 'utf8')
  const order = /`([a-z, -]+(?: →\s+[a-z, -]+)+)`/.exec(map)?.[1]
  if (!order) throw new Error('src/README.md does not give the order of imports')
  return [
    ...order.split('→').map((names) => names.split(',').map((name) => name.trim())),
    ['index'],
  ]
}

// `typeset: lines, pages, …`: an item of a list in the map for each room that has sub-folders.
function readFloors(): ReadonlyMap<string, readonly string[]> {
  const map = readFileSync(join(source, 'README.md'), 'utf8')
  const items = [...map.matchAll(/^- `([a-z-]+)`: ([a-z, -]+)$/gm)]
  return new Map(items.map(([, room = '', names = '']) => [room, names.split(', ')]))
}

// Where in its room a file stands; the files directly in the room stand above all of its sub-folders.
function floor(file: string): number {
  const [room = '', ...path] = file.split('/')
  const names = floors.get(room) ?? []
  return path.length < 2 ? names.length : names.indexOf(path[0] ?? '')
}

function rank(name: string): number {
  return ranks.findIndex((names) => names.includes(name))
}

function mayImport(from: string, to: string): boolean {
  return from === to || rank(to) < rank(from)
}

// Groups of files each of which imports every other, straight or through others (the strongly connected components of
// Tarjan, 1972), sorted.
function findCircles(): readonly (readonly string[])[] {
  const imports = new Map(files.map((file) => [file.file, [...file.imports, ...file.typeImports]]))
  const found = new Map<string, { readonly index: number; low: number; open: boolean }>()
  const open: string[] = []
  const circles: string[][] = []
  const visit = (file: string): { low: number; open: boolean } => {
    const entry = { index: found.size, low: found.size, open: true }
    found.set(file, entry)
    open.push(file)
    for (const imported of imports.get(file) ?? []) {
      const other = found.get(imported) ?? (imports.has(imported) ? visit(imported) : undefined)
      if (other?.open) entry.low = Math.min(entry.low, other.low)
    }
    if (entry.low === entry.index) {
      const circle = open.splice(open.indexOf(file))
      for (const member of circle) Object.assign(found.get(member) ?? {}, { open: false })
      if (circle.length > 1) circles.push(circle.sort())
    }
    return entry
  }
  for (const { file } of files) if (!found.has(file)) visit(file)
  return circles
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
