import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeImport } from '../../src/commands/first-book/write-import.ts'
import { importFiles } from '../../src/import/import-files.ts'
import {
  centered,
  empty,
  pageBreak,
  paragraph,
  run,
  wordDocument,
} from '../support/word-document.ts'

// What Word can do with words: all of them are in the book, in order, but the deleted ones.
const body = [
  paragraph('alpha one', '<w:jc w:val="right"/>'),
  `<w:p>${run('bravo')}<w:r><w:tab/></w:r><w:ins w:id="1" w:author="a">${run('charlie')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
  pageBreak,
  centered('Chapter One'),
  `<w:p>${run('delta ')}<w:hyperlink w:anchor="x">${run('echo')}</w:hyperlink><w:smartTag>${run(' foxtrot')}</w:smartTag><w:r><w:footnoteReference w:id="7"/></w:r></w:p>`,
  `<w:p><w:fldSimple w:instr="REF x">${run('golf')}</w:fldSimple><w:bdo w:val="rtl">${run(' hotel')}</w:bdo><w:r><w:cr/></w:r>${run('india')}</w:p>`,
  `<w:p><w:sdt><w:sdtPr/><w:sdtContent>${run('juliett')}</w:sdtContent></w:sdt><w:r><w:ruby><w:rt>${run('kilo2')}</w:rt><w:rubyBase>${run('kilo1')}</w:rubyBase></w:ruby></w:r></w:p>`,
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph('mike box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('mike box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('lima')}</w:p>`,
  `<w:tbl><w:tr><w:tc>${paragraph('november')}</w:tc><w:tc>${paragraph('oscar')}${paragraph('papa')}</w:tc></w:tr><w:tr><w:tc>${paragraph('quebec')}<w:tbl><w:tr><w:tc>${paragraph('romeo')}</w:tc></w:tr></w:tbl></w:tc><w:tc>${paragraph('sierra')}</w:tc></w:tr></w:tbl>`,
  empty,
  paragraph('* tango | uniform <victor> _whiskey_ # [x-ray] $yankee$ ^zulu^'),
].join('')

const order =
  'alpha one bravo charlie chapter one delta echo foxtrot golf hotel india juliett kilo1 kilo2 lima mike box november oscar papa quebec romeo sierra tango uniform victor whiskey x ray yankee zulu'

async function imported() {
  const footnotes = `<w:footnote w:id="7">${paragraph('the note')}</w:footnote>`
  const bytes = await wordDocument({ body, footnotes })
  return importFiles([{ name: 'a.docx', bytes }], { otherTitle: 'A', otherLanguage: 'en' }).files
}

test('every word of a document is in its book, in order', async () => {
  const texts = [...(await imported())].flatMap(([path, content]) =>
    path.startsWith('manuscript/') ? [String(content())] : [],
  )
  const text = texts.join('\n').replace(/(?<!\\)<\/?\w+>|\{[^}]*\}|\[\^\d+\]:?/g, ' ')
  const words = text
    .toLowerCase()
    .match(/[a-z]+\d?/g)
    ?.join(' ')
  expect(words).toBe(`${order} the note`)
})

test('importing again keeps what was edited, and updates the rest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = await imported()
  await writeImport(folder, files)
  const [edited = '', other = ''] = [...files.keys()].filter((path) => path.endsWith('.md'))
  writeFileSync(join(folder, edited), 'Mine.\n')
  const changed = new Map([...files, [other, () => 'New.\n'] as const])
  const again = await writeImport(folder, changed)
  expect(again.kept).toEqual([edited])
  expect(readFileSync(join(folder, edited), 'utf8')).toBe('Mine.\n')
  expect(readFileSync(join(folder, other), 'utf8')).toBe('New.\n')
  expect(readFileSync(join(folder, 'imported-again', edited), 'utf8')).not.toBe('Mine.\n')
  changed.delete(other)
  changed.delete(edited)
  const without = await writeImport(folder, changed)
  expect(without.removed).toEqual([other])
  expect(without.left).toEqual([edited])
})
