import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/book/model/block.ts'
import type { Inline } from '../../../src/book/model/inline.ts'
import { build } from '../build.ts'

/** The paragraphs of a letter: `name: text`, with ⏎ where a line is broken. */
function letter(text: string): readonly string[] {
  const { book } = build({ '1.md': `# One\n\n::: letter\n${text}\n:::\n` })
  const [container] = book.sections.flatMap((section) => section.blocks)
  return container?.type === 'container' ? container.blocks.map(show) : []
}

function show(block: Block): string {
  const text = block.type === 'paragraph' ? block.children.map(textOf).join('') : block.type
  return block.classes ? `${block.classes.join(' ')}: ${text}` : text
}

function textOf(inline: Inline): string {
  if (inline.type === 'break') return '⏎'
  if (inline.type === 'text') return inline.value
  return 'children' in inline ? inline.children.map(textOf).join('') : ''
}

const prose = 'The boat is in, and the salt is dry, and nobody has asked for either of them.'

describe('a letter', () => {
  it('names date line, salutation, valediction and signature', () => {
    expect(letter(`4 March\n\nDear Ben,\n\n${prose}\n\nYour friend,\n\nAnn`)).toEqual([
      'date-line: 4 March',
      'salutation: Dear Ben,',
      prose,
      'valediction: Your friend,',
      'signature: Ann',
    ])
  })

  it('keeps the lines of an address', () => {
    expect(letter(`Harbour Street\n4 March\n\nDear Ben,\n\n${prose}`)[0]).toBe(
      'date-line: Harbour Street⏎4 March',
    )
  })

  it('is signed in the line after "Yours,"', () => {
    const closed = ['valediction: Yours,', 'signature: Ann']
    expect(letter(`Dear Ben,\n\n${prose}\n\nYours,\nAnn`).slice(2)).toEqual(closed)
    expect(letter(`Dear Ben,\n\n${prose}\n\nYours,\\\nAnn`).slice(2)).toEqual(closed)
    expect(letter(`Dear Ben,\n\n${prose}\nYours,\nAnn`).slice(1)).toEqual([prose, ...closed])
  })

  it('is signed with more lines than one', () => {
    const lines = 'Believe me, Sir,\nyour obedient servant,\n*Ann Author*\nHarbour Master'
    expect(letter(`Dear Ben,\n\n${prose}\n\n${lines}`).slice(2)).toEqual([
      'valediction: Believe me, Sir,⏎your obedient servant,',
      'signature: Ann Author⏎Harbour Master',
    ])
    expect(letter(`Dear Ben,\n\n${prose}\n\nYours,\n\nAnn\nHarbour Master`).at(-1)).toBe(
      'signature: Ann⏎Harbour Master',
    )
  })

  it('is signed after a dash', () => {
    expect(letter(`Dear Ben,\n\n${prose}\n— Ann`).slice(1)).toEqual([prose, 'signature: — Ann'])
    expect(letter(`Dear Ben,\n\n${prose}\n\n— Ann`).slice(1)).toEqual([prose, 'signature: — Ann'])
  })

  it('is signed with names alone', () => {
    expect(letter(`Dear Ben,\n\n${prose}\n\nYours truly\nAnn A.`).at(-1)).toBe(
      'signature: Yours truly⏎Ann A.',
    )
  })

  it('is signed before its postscript', () => {
    expect(letter(`Dear Ben,\n\n${prose}\n\nYours,\nAnn\n\nP.S. It rains.`).slice(2)).toEqual([
      'valediction: Yours,',
      'signature: Ann',
      'P.S. It rains.',
    ])
  })

  it('begins its text in the line after the salutation', () => {
    expect(letter(`Dear Ben,\nthe boat is in, and the salt is dry.\nNobody asks.`)).toEqual([
      'salutation: Dear Ben,',
      'the boat is in, and the salt is dry. Nobody asks.',
    ])
  })

  it('has no signature where its last paragraph is text', () => {
    const wrapped =
      'When the boat is in, and when the salt\nis dry, come over to the quay, please,\nand bring Ben.'
    expect(letter(`Dear Ben,\n\n${wrapped}`)).toEqual([
      'salutation: Dear Ben,',
      wrapped.replaceAll('\n', ' '),
    ])
    expect(letter('Dear Ben,\n\nI wait for you\nat the quay.')[1]).toBe(
      'I wait for you at the quay.',
    )
  })

  it('has a valediction before a signature that its author has named', () => {
    const closing = (line: string) =>
      letter(`Dear Ben,\n\n${prose}\n\n${line}\n\n[Ann]{.signature}`).slice(2)
    expect(closing('With high esteem')).toEqual(['valediction: With high esteem', 'Ann'])
    expect(closing('It rains.')).toEqual(['It rains.', 'Ann'])
  })

  it('is left as it is where the author has named its parts', () => {
    expect(letter(`Dear Ben,\n\n${prose}\n\n[Yours,<br>Ann]{.signature}`).at(-1)).toBe('Yours,⏎Ann')
  })
})
