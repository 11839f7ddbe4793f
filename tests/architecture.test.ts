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

describe('imports', () => {
  test('the map names every room', () => {
    const rooms = new Set(files.map(({ file }) => room(file)))
    expect([...rooms].filter((name) => rank(name) === -1)).toEqual([])
  })

  test('go one way, as src/README.md says', () => {
    const backward = files.flatMap(({ file, imports, typeImports }) =>
      [...imports, ...typeImports]
        .filter((imported) => !mayImport(room(file), room(imported)))
        .map((imported) => `${file} imports ${imported}`),
    )
    expect(backward).toEqual([])
  })

  test('make no circles, types and walks over a tree apart', () => {
    // A list holds blocks and a block may be a list: such functions call each other, in a file each.
    const walks = /^(markup\/markup|book\/convert\/convert|typeset\/set-lines\/set)-/
    const circles = findCircles().filter((circle) => !circle.every((file) => walks.test(file)))
    expect(circles.map((circle) => circle.join(' → '))).toEqual([])
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
      'css-tree': /^theme\//,
      yaml: /^yaml\/|^markdown\/front-matter|^markdown\/parse-front-matter/,
      commander: /^commands\//,
      temml: /^math\//,
      'mathjax-full': /^math\//,
      saxes: /^container\//,
      uqr: /^commands\//,
      picocolors: /^diagnostics\/|^commands\//,
      '@likecoin/epubcheck-ts': /^check-epub\//,
      '@resvg/resvg-js': /^cover\/|^epub\/|^pdf\//,
    }
    const strays = files.flatMap(({ file, packages }) =>
      packages
        .filter((name) => homes[name] && !homes[name].test(file))
        .map((name) => `${file} imports ${name}`),
    )
    expect(strays).toEqual([])
  })
})

describe('the machine', () => {
  // The rooms that may touch files, clock, network and environment.
  const machineRooms =
    /^(project|device|shelf|commands)\/|^fonts\/load-|^theme\/stylesheet\/built-in\.ts$|^cli\.ts$/

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

function rank(name: string): number {
  return ranks.findIndex((names) => names.includes(name))
}

function mayImport(from: string, to: string): boolean {
  return from === to || rank(to) < rank(from)
}

function findCircles(): readonly (readonly string[])[] {
  const imports = new Map(files.map(({ file, imports }) => [file, imports]))
  const done = new Set<string>()
  const circles: (readonly string[])[] = []
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start !== -1) {
      circles.push([...path.slice(start), file])
      return
    }
    if (done.has(file)) return
    for (const imported of imports.get(file) ?? []) visit(imported, [...path, file])
    done.add(file)
  }
  for (const { file } of files) visit(file, [])
  return circles
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
