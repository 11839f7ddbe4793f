import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { koboSpans, splitSentences } from '../../../src/epub/elements/kobo-spans.ts'
import { textContent, type Element } from '../../../src/markup/tree/element.ts'
import { makeElement, makeText } from '../../../src/markup/tree/make-element.ts'

type Child = Element | string
const e = (tag: string, ...children: readonly Child[]): Element =>
  makeElement(
    tag,
    {},
    children.map((child) => (typeof child === 'string' ? makeText(child) : child)),
  )

/** The spans of elements, each as its id and its text. */
function spans(...elements: readonly Element[]): readonly string[] {
  const found: string[] = []
  const visit = (element: Element): void => {
    if (element.classes.includes('koboSpan')) found.push(`${element.id} ${textContent(element)}`)
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  koboSpans(elements).forEach(visit)
  return found
}

describe('koboSpans', () => {
  it('counts paragraphs from 1 and the sentences of each from 1', () => {
    expect(spans(e('p', 'One. Two.'), e('p', 'Three.'))).toEqual([
      'kobo.1.1 One. ',
      'kobo.1.2 Two.',
      'kobo.2.1 Three.',
    ])
  })

  it('counts a new paragraph at headings, lists and tables, once where several open together', () => {
    expect(
      spans(
        e('h1', 'Title'),
        e('ul', e('li', 'a'), e('li', 'b')),
        e('ol', e('li', e('p', 'c'))),
        e('table', e('tr', e('td', 'd'), e('td', 'e'))),
      ),
    ).toEqual([
      'kobo.1.1 Title',
      'kobo.2.1 a',
      'kobo.2.2 b',
      'kobo.3.1 c',
      'kobo.4.1 d',
      'kobo.4.2 e',
    ])
  })

  it('takes texts that stand next to each other for one', () => {
    expect(spans(e('p', 'The ', 'salt', ' came. It', ' went.'))).toEqual([
      'kobo.1.1 The salt came. ',
      'kobo.1.2 It went.',
    ])
  })

  it('puts an image into a span that begins a paragraph', () => {
    expect(spans(e('p', 'Look ', e('img'), ' here.'))).toEqual([
      'kobo.1.1 Look ',
      'kobo.2.1 ',
      'kobo.2.2  here.',
    ])
  })

  it('keeps the elements within a sentence, a span in each', () => {
    expect(spans(e('p', 'It was ', e('em', 'dark'), '. Very.'))).toEqual([
      'kobo.1.1 It was ',
      'kobo.1.2 dark',
      'kobo.1.3 . ',
      'kobo.1.4 Very.',
    ])
  })

  it('leaves code, formulas and drawings alone, and white space', () => {
    expect(
      spans(e('pre', 'a. b.'), e('p', e('math', 'x')), e('p', e('svg', 'y')), e('p', ' \n ')),
    ).toEqual([])
  })

  it('leaves the brackets around ruby readings alone, which may be text only', () => {
    const ruby = e('ruby', '漢', e('rp', '('), e('rt', 'kan'), e('rp', ')'))
    expect(spans(e('p', ruby))).toEqual(['kobo.1.1 漢', 'kobo.1.2 kan'])
  })

  it('neither loses nor doubles text, and gives each id once', () => {
    const leaf = fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '”', '。', '\n') })
    const tree = fc.letrec<{ node: Element }>((tie) => ({
      node: fc
        .tuple(
          fc.constantFrom('p', 'div', 'em', 'ol', 'li', 'table', 'pre', 'h2'),
          fc.array(fc.oneof({ maxDepth: 3 }, leaf, tie('node')), { maxLength: 4 }),
        )
        .map(([tag, children]) => e(tag, ...children)),
    })).node
    fc.assert(
      fc.property(tree, (root) => {
        const [spanned] = koboSpans([root])
        expect(spanned && textContent(spanned)).toBe(textContent(root))
        const ids = spans(root).map((span) => span.split(' ')[0])
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('splitSentences', () => {
  it('keeps titles and initials with the name that follows', () => {
    expect(splitSentences('Mr. Marsh and Dr. J. Lee came. It was I. They left!')).toEqual([
      'Mr. Marsh and Dr. J. Lee came. ',
      'It was I. ',
      'They left!',
    ])
  })

  it.each([
    ['See e.g. Ann, i.e. her. ', 'Then cf. Bob vs. Carl.'],
    ['Ann z. B. kam. ', 'Er ging.'],
    ['No. 5 was shut, p. 3 and Vol. 2 too. ', 'No. ', 'He left.'],
    ['„Ja.“ ', '»Nein.« ', 'Er ging.'],
    ['« Non\u202f!\u202f» dit-il. ', '«\u202fOui.\u202f» ', 'Il partit.'],
    ['At 5 p.m. ', 'Ann left.'],
  ])('knows abbreviations, and the quotes of every language: %s', (...sentences) => {
    expect(splitSentences(sentences.join(''))).toEqual(sentences)
  })

  it('ends a sentence after its stop, its quotes and its space', () => {
    expect(splitSentences('“Is it?” “It is.” She left… Then (he did.) Now')).toEqual([
      '“Is it?” ',
      '“It is.” ',
      'She left… ',
      'Then (he did.) ',
      'Now',
    ])
  })

  it('does not end one where small letters go on, or no space follows', () => {
    expect(splitSentences('“Stop!” he said. At 3.15 p.m. it rained.')).toEqual([
      '“Stop!” he said. ',
      'At 3.15 p.m. it rained.',
    ])
  })

  it('ends one after the full stops of Chinese and Japanese', () => {
    expect(splitSentences('雨が降った。「そうか？」と言った。')).toEqual([
      '雨が降った。',
      '「そうか？」',
      'と言った。',
    ])
  })

  it('reads a long text without a stop in no time', () => {
    expect(splitSentences('a '.repeat(100_000))).toHaveLength(1)
    expect(splitSentences('.'.repeat(20_000)).join('')).toHaveLength(20_000)
  })
})
