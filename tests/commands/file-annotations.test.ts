import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PDFDocument } from '@cantoo/pdf-lib'
import { formatFileGithub } from '../../src/commands/format/format-github.ts'
import { temporaryFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'

test('a finished EPUB and PDF have annotations with their paths as given', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.epub'), 'no ZIP')
  const pdf = await PDFDocument.create()
  pdf.addPage([100, 100])
  writeFileSync(join(folder, 'b.pdf'), await pdf.save())
  const epub = await octavo(folder, ['check', 'a.epub', '--format', 'github'])
  expect(epub.out).toMatch(/^::error file=a\.epub,title=[a-z-]+\/[a-z-]+::/)
  expect(epub.err).toContain('error')
  const args = ['check', './b.pdf', '--printer', 'kdp', '--trim', '6x9', '--format', 'github']
  expect((await octavo(folder, args)).out).toMatch(/^::error file=\.\/b\.pdf,title=[^:]+::page 1/m)
})

test('the place in a file is a part of the text, and notes are left out unless asked for', () => {
  const faults = [
    {
      severity: 'warning',
      code: 'a/b',
      message: 'Bad: 5%.',
      place: 'OEBPS/1.xhtml:4',
      hint: 'mend it',
    },
    { severity: 'info', code: 'c/d', message: 'So.' },
  ] as const
  const warning = '::warning file=x.epub,title=a/b::OEBPS/1.xhtml:4: Bad: 5%25.%0Ahint: mend it\n'
  const shown = { file: 'x.epub', formatPlace: (place: string) => place }
  expect(formatFileGithub(faults, { ...shown, verbose: false })).toBe(warning)
  const all = formatFileGithub(faults, { ...shown, verbose: true })
  expect(all).toBe(`${warning}::notice file=x.epub,title=c/d::So.\n`)
})
