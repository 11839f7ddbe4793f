import { expect, test } from 'vitest'
import { slug } from '../../../src/book/model/slug.ts'

test.each([
  ['The Harbour', 'the-harbour'],
  ['Œuvre Ædle Øre Straße Łódź Đà Eiður Þór', 'oeuvre-aedle-ore-strasse-lodz-da-eidur-thor'],
  ['œ æ ø ß ł đ ð þ', 'oe-ae-o-ss-l-d-d-th'],
  ['Élan über naïve ångström', 'elan-uber-naive-angstrom'],
  ['What’s New', 'whats-new'],
  ['1812', 's-1812'],
  ['日本', ''],
])('%s is the id %s', (text, id) => {
  expect(slug(text)).toBe(id)
})

test('a long text is cut between words', () => {
  const id = slug(
    'of the less erroneous pictures of whales and the true pictures of whaling scenes',
  )
  expect(id).toBe('of-the-less-erroneous-pictures-of-whales-and-the-true')
})
