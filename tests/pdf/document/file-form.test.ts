import { expect, test } from 'vitest'
import { defaultTrim, type PdfEdition } from '../../../src/edition/edition.ts'
import { fileForm, plainForm } from '../../../src/pdf/document/file-form.ts'

function formOf(given: Partial<PdfEdition>) {
  return fileForm({ format: 'pdf', name: 'print', trim: defaultTrim, ...given })
}

test('an edition without a printer has everything, in the colors of the book', () => {
  expect(formOf({})).toEqual(plainForm)
})

test('KDP gets no links, outline, invisible text, transparency or description', () => {
  expect(formOf({ printer: 'kdp' })).toMatchObject({
    hasLinks: false,
    hasOutline: false,
    hasInvisibleText: false,
    hasTransparency: false,
    hasMetadata: false,
    isTagged: false,
    colors: 'gray',
  })
  expect(formOf({ printer: 'kdp', paper: 'premium-color' }).colors).toBe('given')
})

test('IngramSpark gets PDF/X-1a, in gray on book paper and in inks on color paper', () => {
  const black = { standard: 'PDF/X-1a:2001', hasLinks: false, colors: 'gray' }
  expect(formOf({ printer: 'ingramspark', paper: 'cream' })).toMatchObject(black)
  expect(formOf({ printer: 'ingramspark', paper: 'color' }).colors).toBe('inks')
})

test('a screen gets links and tags, and single pages', () => {
  expect(formOf({ printer: 'screen' })).toMatchObject({
    standard: 'PDF/UA-1 and PDF/A-2a',
    hasLinks: true,
    hasOutline: true,
    isTagged: true,
    isFacing: false,
    colors: 'given',
  })
})

test('bleed has the sides that the printer wants', () => {
  expect(formOf({ printer: 'kdp', bleed: 9 }).bleed).toEqual({ size: 9, atSpine: false })
  expect(formOf({ printer: 'lulu', bleed: 9 }).bleed).toEqual({ size: 9, atSpine: true })
})
