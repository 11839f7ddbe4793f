import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { documentInfo, xmpPacket } from '../../../src/pdf/document/document-metadata.ts'
import { plainForm } from '../../../src/pdf/document/file-form.ts'
import { metadata } from '../../support/build.ts'

const given = metadata({
  title: 'Salt & “Ice” <1>',
  contributors: [
    { name: 'Ann Author', sortAs: 'Author, Ann', role: 'aut' },
    { name: 'Bea Author', sortAs: 'Author, Bea', role: 'aut' },
    { name: 'Ed Editor', sortAs: 'Editor, Ed', role: 'edt' },
  ],
  subjects: ['Sea stories', 'Salt'],
  publisher: 'Tide & Sons',
})

test('the information dictionary names authors and subjects', () => {
  expect(documentInfo(given, plainForm)).toMatchObject({
    Title: 'Salt & “Ice” <1>',
    Author: 'Ann Author, Bea Author',
    Keywords: 'Sea stories, Salt',
    CreationDate: new Date('2026-01-01T00:00:00Z'),
  })
})

test('a date that is none becomes a fixed one, not today', () => {
  const info = documentInfo(metadata({ modified: 'soon' }), plainForm)
  expect(info.CreationDate.getTime()).toBe(0)
})

test('the XMP packet is well-formed and says the same', () => {
  const texts: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => expect.unreachable(error.message))
  parser.on('text', (text) => texts.push(text.trim()))
  parser.write(xmpPacket(given, documentInfo(given, plainForm))).close()
  expect(texts).toEqual(
    expect.arrayContaining(['Salt & “Ice” <1>', 'Ann Author', 'Bea Author', 'Tide & Sons']),
  )
  expect(texts).not.toContain('Ed Editor')
})
