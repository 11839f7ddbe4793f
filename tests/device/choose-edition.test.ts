import { describe, expect, test } from 'vitest'
import { chooseEdition } from '../../src/device/choose-edition.ts'
import { deviceKinds } from '../../src/device/device-kind.ts'
import type { Edition } from '../../src/edition/edition.ts'

const edition = (name: string, format: string, reader?: string): Edition =>
  // Editions of kinds that are not made yet are chosen by the same fields.
  ({ name, format, ...(reader && { reader }) }) as unknown as Edition

const choose = (id: string | undefined, ...editions: readonly Edition[]) => {
  const kind = deviceKinds.findLast((kind) => kind.id === id)
  const choice = chooseEdition(editions, kind)
  return choice && [choice.edition.name, choice.way]
}

const ebook = edition('ebook', 'epub')
const print = edition('print', 'pdf')

describe('chooseEdition', () => {
  test('takes the ebook before the book on paper', () => {
    expect(choose('kobo', print, ebook)).toEqual(['ebook', 'cable'])
    expect(choose('nook', print, ebook)).toEqual(['ebook', 'cable'])
    expect(choose(undefined, print, ebook)).toEqual(['ebook', 'cable'])
  })

  test('takes a KEPUB for a Kobo and for no other', () => {
    const kepub = edition('kobo', 'kepub')
    expect(choose('kobo', ebook, kepub)).toEqual(['kobo', 'cable'])
    expect(choose('tolino', kepub, ebook)).toEqual(['ebook', 'cable'])
    expect(choose('pocketbook', kepub)).toBeUndefined()
  })

  test('takes any ebook when no reader is there, and never a book for print', () => {
    const kepub = edition('kobo', 'kepub')
    expect(choose(undefined, print, kepub)).toEqual(['kobo', 'cable'])
    expect(choose(undefined, kepub, ebook)).toEqual(['ebook', 'cable'])
    expect(choose(undefined, print)).toBeUndefined()
  })

  test('takes an edition for everyone before one for another reader', () => {
    const forApple = edition('apple', 'epub', 'apple')
    const forAll = edition('generic', 'epub', 'generic')
    expect(choose('kobo', forApple, forAll)).toEqual(['generic', 'cable'])
    expect(choose('kobo', forApple, ebook)).toEqual(['ebook', 'cable'])
  })

  test('takes the edition made for the reader, then one for everyone, then any', () => {
    const generic = edition('generic', 'epub', 'generic')
    const apple = edition('apple', 'epub', 'apple')
    const kobo = edition('for-kobo', 'epub', 'kobo')
    expect(choose('kobo', apple, generic, kobo)).toEqual(['for-kobo', 'cable'])
    expect(choose('nook', apple, generic, kobo)).toEqual(['generic', 'cable'])
    expect(choose('nook', apple)).toEqual(['apple', 'cable'])
  })

  test('sends the EPUB for Kindle by Send to Kindle, not by cable', () => {
    const kindle = edition('for-kindle', 'epub', 'kindle')
    expect(choose('kindle', print, ebook, kindle)).toEqual(['for-kindle', 'send-to-kindle'])
    expect(choose('kindle', print)).toEqual(['print', 'cable'])
  })

  test('takes the PDF when there is nothing else, and nothing when there is nothing', () => {
    expect(choose('kobo', print)).toEqual(['print', 'cable'])
    expect(choose('kobo')).toBeUndefined()
  })
})
