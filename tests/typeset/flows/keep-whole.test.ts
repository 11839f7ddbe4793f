import { expect, test } from 'vitest'
import { buildBlocks } from '../../../src/typeset/flows/build-flows.ts'
import { el, styled } from '../../theme/styled.ts'
import { typesetContext } from '../set-elements.ts'

/** Whether a page may end after each line of a stanza; a letter takes 5 points of 60. */
function ends(...lines: readonly string[]): string[] {
  const css = 'body { font-size: 10pt; line-height: 14pt } .stanza { break-inside: avoid }'
  const stanza = el('div.stanza', ...lines.map((line) => el('p.line', line)))
  return buildBlocks([styled(css, stanza)], 60, typesetContext({ measure: 60 })).map((block) =>
    block.keepWithNext ? 'never' : (block.wouldKeepWithNext ?? 'freely'),
  )
}

test('a stanza leaves neither its first line alone nor its last', () => {
  expect(ends('one', 'two', 'three', 'four')).toEqual(['never', 'inside', 'never', 'freely'])
})

test('a couplet stays together', () => {
  expect(ends('one', 'two')).toEqual(['never', 'freely'])
})

test('a first or last line that takes several rows may be left where nothing else can be done', () => {
  const long = 'a line that is turned over'
  expect(ends(long, 'two', 'three', 'four')).toEqual(['edge', 'inside', 'never', 'freely'])
  expect(ends('one', 'two', long)).toEqual(['never', 'edge', 'freely'])
  expect(ends(long, long)).toEqual(['edge', 'freely'])
  expect(ends('one', long)).toEqual(['never', 'freely'])
})
