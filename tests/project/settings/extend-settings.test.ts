import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { loadProject } from '../../../src/project/load-project.ts'
import { bookFolder } from '../../support/book-folder.ts'

const chapter = '# One\n\nIt was dark.\n'
const own = 'title: T\nlanguage: en\nextends: ../house/book.yaml\n'

async function load(files: Readonly<Record<string, string>>, book = 'book') {
  const root = bookFolder({
    'octavo.workspace.yaml': '',
    'book/manuscript/1.md': chapter,
    'book/book.yaml': own,
    ...files,
  })
  return loadAt(join(root, book))
}

async function loadAt(directory: string) {
  const found: Diagnostic[] = []
  const project = await loadProject(directory, (one) => found.push(one))
  return { project, found: found.filter(({ severity }) => severity !== 'info') }
}

describe('what a book extends', () => {
  test('is used where the book says nothing itself', async () => {
    const { project, found } = await load({
      'house/book.yaml': 'author: Mira Vance\nlanguage: de\npublisher: Lantern\nnotes: chapter\n',
    })
    expect(found).toEqual([])
    expect(project?.settings.metadata).toMatchObject({ language: 'en', publisher: 'Lantern' })
    expect(project?.settings.metadata.contributors).toMatchObject([{ name: 'Mira Vance' }])
    expect(project?.settings.notes).toBe('chapter')
  })

  test('is merged key by key in mappings, and replaced in lists', async () => {
    const { project, found } = await load({
      'book/book.yaml':
        own +
        'author: A\nsubjects: [FIC019000]\nseries: { number: 2 }\neditions:\n  print: { trim: 5x8in }\n',
      'house/book.yaml':
        'authors: [B, C]\nsubjects: [x, y]\nseries: The Coast\neditions:\n  print: { format: pdf, trim: 6x9in, printer: kdp }\n  ebook: { format: epub }\n',
    })
    expect(found).toEqual([])
    const { metadata } = project?.settings ?? {}
    expect(metadata).toMatchObject({
      subjects: ['FIC019000'],
      series: { name: 'The Coast', number: 2 },
      contributors: [{ name: 'A' }],
    })
    expect(project?.editions).toMatchObject([
      { name: 'print', format: 'pdf', trim: { width: 360, height: 576 }, printer: 'kdp' },
      { name: 'ebook', format: 'epub' },
    ])
  })

  test('extends another file in turn; the nearest counts', async () => {
    const { project, found } = await load({
      'house/book.yaml': 'extends: base/all.yaml\npublisher: Near\n',
      'house/base/all.yaml': 'publisher: Far\nrights: All of them.\nauthor: A\n',
    })
    expect(found).toEqual([])
    expect(project?.settings.metadata).toMatchObject({ publisher: 'Near', rights: 'All of them.' })
  })

  test('may be in a package that the house has installed', async () => {
    for (const name of ['npm:@house/style', 'npm:@house/style/other.yaml']) {
      const { project, found } = await load({
        'book/book.yaml': own.replace('../house/book.yaml', name),
        'node_modules/@house/style/book.yaml': 'author: A\npublisher: Lantern\n',
        'node_modules/@house/style/other.yaml': 'author: A\npublisher: Lantern\n',
      })
      expect(found).toEqual([])
      expect(project?.settings.metadata.publisher).toBe('Lantern')
    }
  })

  test('names files from where it stands', async () => {
    const { project } = await load({
      'house/book.yaml':
        'author: A\ntheme: looks/house.css\ncover: ../art/cover.svg\neditions:\n  print: { format: pdf, theme: modern }\n  proof: { format: pdf, theme: plain.css }\n',
    })
    expect(project?.theme).toBe('@workspace/house/looks/house.css')
    expect(project?.settings.metadata.cover).toBe('@workspace/art/cover.svg')
    expect(project?.editions.map(({ theme }) => theme)).toEqual([
      'modern',
      '@workspace/house/plain.css',
    ])
  })

  test('has messages with its file and line', async () => {
    const { found } = await load({
      'house/book.yaml': 'author: A\npublischer: Lantern\neditions:\n  print: { format: docx }\n',
    })
    expect(found.map(({ span }) => `${span?.file}:${span?.start.line}`)).toEqual([
      '@workspace/house/book.yaml:4',
      '@workspace/house/book.yaml:2',
    ])
  })
})

describe('a file that cannot be extended is reported where it is named', () => {
  const at = (found: readonly Diagnostic[]) =>
    found.map(({ code, span }) => `${code} ${span?.file}:${span?.start.line}:${span?.start.column}`)

  test.each([
    ['../house/none.yaml', 'project/not-found'],
    ['../../secret.yaml', 'project/path-outside'],
    ['/etc/passwd', 'project/path-outside'],
    ['https://example.com/book.yaml', 'project/path-outside'],
    ['../linked.yaml', 'project/path-outside'],
  ])('%s', async (path, code) => {
    const root = bookFolder({
      'w/octavo.workspace.yaml': '',
      'w/book/manuscript/1.md': chapter,
      'w/book/book.yaml': own.replace('../house/book.yaml', path) + 'author: A\n',
      'secret.yaml': 'publisher: Secret\n',
    })
    symlinkSync(join(root, 'secret.yaml'), join(root, 'w/linked.yaml'))
    const { project, found } = await loadAt(join(root, 'w/book'))
    expect(at(found)).toEqual([`${code} book.yaml:3:10`])
    expect(project?.settings.metadata.publisher).toBeUndefined()
  })

  test('outside the book folder, when there is no workspace', async () => {
    const root = bookFolder({
      'book/manuscript/1.md': chapter,
      'book/book.yaml': own,
      'house/book.yaml': 'author: A\n',
    })
    const { found } = await loadAt(join(root, 'book'))
    expect(found[0]?.hints.join()).toContain('octavo.workspace.yaml')
  })

  test('files that extend each other', async () => {
    const { project, found } = await load({
      'house/book.yaml': 'author: A\nextends: other.yaml\n',
      'house/other.yaml': 'publisher: Lantern\nextends: book.yaml\n',
    })
    expect(at(found)).toEqual(['yaml/bad-value @workspace/house/other.yaml:2:10'])
    expect(project?.settings.metadata.publisher).toBe('Lantern')
  })

  test('faulty syntax in it', async () => {
    const { project, found } = await load({ 'house/book.yaml': 'author: [A\n' })
    expect(project).toBeUndefined()
    expect(found[0]).toMatchObject({
      code: 'yaml/syntax',
      span: { file: '@workspace/house/book.yaml' },
    })
  })
})
