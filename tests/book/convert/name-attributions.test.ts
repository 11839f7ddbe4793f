import { expect, it } from 'vitest'
import { nameAttributions } from '../../../src/book/convert/name-attributions.ts'
import type { Block } from '../../../src/book/model/block.ts'

const paragraph = (...lines: readonly string[]): Block => ({
  type: 'paragraph',
  node: 'p1',
  children: lines.flatMap((value, index) => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    { type: 'text' as const, value },
  ]),
})

const shown = (blocks: readonly Block[]): readonly string[] =>
  nameAttributions(blocks).map((block) => {
    const parts = block.type === 'paragraph' ? block.children : []
    const text = parts.map((part) => (part.type === 'text' ? part.value : '/')).join('')
    return [...(block.classes ?? []), text].join(': ')
  })

it.each([
  ['a paragraph of its own', [paragraph('The sea.'), paragraph('— An old song')]],
  ['the last typed line', [paragraph('The sea.', '— An old song')]],
  ['a horizontal bar', [paragraph('The sea.'), paragraph('― An old song')]],
])('names the source after an epigraph: %s', (_, blocks) => {
  expect(shown(blocks)).toEqual(['The sea.', 'attribution: An old song'])
})

it('names the source of each of several', () => {
  const blocks = [paragraph('One.'), paragraph('— A'), paragraph('Two.'), paragraph('— B')]
  expect(shown(blocks)).toEqual(['One.', 'attribution: A', 'Two.', 'attribution: B'])
})

it('leaves speech alone', () => {
  const blocks = [paragraph('— Who goes?'), paragraph('— A friend.'), paragraph('And he — came in')]
  expect(shown(blocks)).toEqual(['— Who goes?', '— A friend.', 'And he — came in'])
})
