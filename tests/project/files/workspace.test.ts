import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { loadBook } from '../../../src/pipeline.ts'
import { bookFolder } from '../../support/book-folder.ts'
import { octavo } from '../../support/octavo.ts'

const settings = 'title: T\nauthor: A\nlanguage: en\ntheme: ../house.css\n'
const chapter = '# One\n\nIt was dark.\n'
const house = '@import "octavo:classic";\nh1 { color: #123456 }\n'
const book = { 'book/book.yaml': settings, 'book/manuscript/1.md': chapter }
const workspace = { ...book, 'octavo.workspace.yaml': '', 'house.css': house }

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

async function load(files: Readonly<Record<string, string>>) {
  return loadAt(join(bookFolder(files), 'book'))
}

async function loadAt(directory: string) {
  const found: Diagnostic[] = []
  const loaded = await loadBook(directory, {}, (one) => found.push(one))
  const rules = JSON.stringify(loaded?.theme.rules ?? [])
  const images = Object.keys(loaded?.book.resources ?? {})
  return { found: found.filter(({ severity }) => severity !== 'info'), rules, images }
}

describe('a book in a workspace', () => {
  test('takes the style of the house, and what that imports', async () => {
    const { found, rules } = await load({
      ...workspace,
      'house.css': `@import "styles/more.css";\n${house}`,
      'styles/more.css': '@import "../base.css";\nh2 { color: #abcdef }\n',
      'base.css': 'h3 { color: #fedcba }\n',
    })
    expect(found).toEqual([])
    for (const color of ['123456', 'abcdef', 'fedcba']) expect(rules).toContain(color)
  })

  test('takes the style of a package that the house has installed', async () => {
    const { found, rules } = await load({
      ...workspace,
      'book/book.yaml': settings.replace('../house.css', 'npm:@house/style'),
      'node_modules/@house/style/package.json': '{ "style": "css/all.css" }',
      'node_modules/@house/style/css/all.css': house,
    })
    expect(found).toEqual([])
    expect(rules).toContain('123456')
  })

  test('has an ebook with the pictures of the house in it, which is in order', async () => {
    const root = bookFolder({
      ...workspace,
      'house.css': '@import "octavo:classic";\nh1 { background-image: url("art/a.svg") }\n',
      'art/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    })
    const { code, err } = await octavo(root, ['build', 'book', '--edition', 'epub'])
    expect({ code, err: err.includes('error') }).toEqual({ code: 0, err: false })
    const check = await octavo(root, ['check', 'book/dist/t.epub'])
    expect({ code: check.code, err: check.err }).toMatchObject({ code: 0 })
  })

  test.each([
    ['book.yaml', '../art/logo.svg'],
    ['manuscript/1.md', '../../art/logo.svg'],
  ])('shows a picture of the house that %s names', async (file, path) => {
    const root = bookFolder({
      ...workspace,
      'book/book.yaml': settings + (file === 'book.yaml' ? `cover: ${path}\n` : ''),
      'book/manuscript/1.md': file === 'book.yaml' ? chapter : `${chapter}\n![Logo](${path})\n`,
      'art/logo.svg': picture,
    })
    const { found, images } = await loadAt(join(root, 'book'))
    expect(found).toEqual([])
    expect(images).toEqual(['../art/logo.svg'])
    const { code, err } = await octavo(root, ['build', 'book'])
    expect({ code, err: err.includes('error') }).toEqual({ code: 0, err: false })
    const check = await octavo(root, ['check', 'book/dist/t.epub'])
    expect({ code: check.code, err: check.err }).toMatchObject({ code: 0 })
  })

  test('has messages about the style of the house with its path', async () => {
    const root = bookFolder({ ...workspace, 'house.css': `${house}h1 { colr: red }\n` })
    const { err } = await octavo(root, ['check', 'book', '--quick'])
    expect(err).toMatch(/^house\.css:3:6 {2}/)
    expect(err).toContain('│ h1 { colr: red }')
  })
})

describe('nothing else outside the folder of a book', () => {
  test('is read without a workspace', async () => {
    const { found } = await load({ ...book, 'house.css': house })
    expect(found.map(({ code }) => code)).toEqual(['project/path-outside'])
    expect(found[0]?.hints.join()).toContain('octavo.workspace.yaml')
  })

  test.each(['../../secret.css', '../linked.css', '@workspace/../secret.css'])(
    'is read above the workspace: %s',
    async (theme) => {
      const files = Object.entries(workspace).map(([path, text]) => [`w/${path}`, text] as const)
      const root = bookFolder({
        ...Object.fromEntries(files),
        'w/book/book.yaml': settings.replace('../house.css', theme),
        'secret.css': house,
      })
      symlinkSync(join(root, 'secret.css'), join(root, 'w/linked.css'))
      const found: Diagnostic[] = []
      const loaded = await loadBook(join(root, 'w/book'), {}, (one) => found.push(one))
      expect(found.filter(({ severity }) => severity === 'error').length).toBe(1)
      expect(JSON.stringify(loaded?.theme.rules ?? [])).not.toContain('123456')
    },
  )

  test.each(['../../../map.svg', '../../linked.svg', '/etc/map.svg'])(
    'is read by a path in the manuscript: %s',
    async (path) => {
      const files = Object.entries(workspace).map(([path, text]) => [`w/${path}`, text] as const)
      const root = bookFolder({
        ...Object.fromEntries(files),
        'w/book/manuscript/1.md': `${chapter}\n![The map](${path})\n`,
        'map.svg': picture,
      })
      symlinkSync(join(root, 'map.svg'), join(root, 'w/linked.svg'))
      const { found, images } = await loadAt(join(root, 'w/book'))
      expect(found.map(({ code }) => code)).toEqual(['project/path-outside'])
      expect(images).toEqual([])
    },
  )
})

describe('--workspace', () => {
  const files = { ...book, 'house.css': house }

  test.each(['build', 'check'])('names the workspace for one run of %s', async (command) => {
    const root = bookFolder(files)
    const args = [command, 'book', '--edition', 'epub']
    const alone = await octavo(root, args)
    expect(alone.err).toContain('--workspace')
    expect(alone.code).toBe(1)
    expect((await octavo(root, [...args, '--workspace', '.'])).code).toBe(0)
    expect((await octavo(root, args)).code).toBe(1)
  })

  test('must be a folder', async () => {
    const { code, err } = await octavo(bookFolder(files), ['build', 'book', '--workspace', 'no'])
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('"') })
    expect(err).toContain('There is no folder')
  })
})
