import { describe, expect, it } from 'vitest'
import { el, findAll, styled } from '../styled.ts'
import type { StyledElement } from '../../../src/theme/cascade/styled-element.ts'
const tree = el(
  'section.chapter#one[data-mood=dark night]',
  el('header', el('h1', 'One')),
  el('p.first', 'a', el('em', 'b')),
  el('hr'),
  el('p[lang=en-GB]', 'c'),
  el('p', 'd', el('a[href=#one]', 'e')),
  el('div', el('p', 'f')),
  el('p.last', 'g'),
)

/** The texts of the elements that a selector finds. */
function found(selector: string): readonly string[] {
  const styledTree = styled(`${selector} { color: red }`, tree)
  const texts: string[] = []
  const visit = (element: StyledElement, parentIsRed: boolean) => {
    const isRed = element.style.color.r === 255
    if (isRed && !parentIsRed) texts.push(own(element) || element.element.tag)
    for (const child of element.children) if (child.type !== 'text') visit(child, isRed)
  }
  visit(styledTree, false)
  return texts
}

function own(element: StyledElement): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

describe('matchesSelector', () => {
  it.each([
    ['em', 'b'],
    ['p em', 'b'],
    ['section p em', 'b'],
    ['section > p', 'acdg'],
    ['div > p, header > *', 'Onef'],
    ['.first', 'a'],
    ['#one .last', 'g'],
    ['p.first.first', 'a'],
    ['hr + p', 'c'],
    ['hr ~ p', 'cdg'],
    ['header + p em', 'b'],
    ['section > hr + p + p a', 'e'],
    ['p:first-child', 'f'],
    ['p:last-child', 'fg'],
    ['p:only-child', 'f'],
    ['p:first-of-type', 'af'],
    ['section > p:nth-child(2n)', 'acdg'.slice(0, 2)],
    ['section > p:nth-of-type(2)', 'c'],
    ['section > p:nth-of-type(-n + 2)', 'ac'],
    ['section > p:nth-last-of-type(odd)', 'cg'],
    ['p:not(.first):not([lang])', 'dfg'],
    ['p:not(.first, .last)', 'cdf'],
    [':is(h1, em)', 'Oneb'],
    [':where(div) p', 'f'],
    ['p:lang(en-GB)', 'c'],
    [':any-link', 'e'],
    ['p:hover', ''],
    ['[data-mood] h1', 'One'],
    ['[data-mood~="night"] h1', 'One'],
    ['[data-mood^="dark"] h1', 'One'],
    ['[data-mood$="dark"] h1', ''],
    ['[data-mood="DARK NIGHT" i] h1', 'One'],
    ['p[lang|="en"]', 'c'],
    ['[href*="one"]', 'e'],
    ['body > section > header h1', 'One'],
    ['html:root .last', 'g'],
  ])('%s', (selector, texts) => {
    expect(found(selector).join('')).toBe(texts)
  })

  it('counts what is most specific', () => {
    const color = (css: string) => findAll(styled(css, tree), 'em')[0]?.style.color.r
    expect(color('#one em { color: red } .chapter .first em { color: black }')).toBe(255)
    expect(color(':where(#one) em { color: red } em { color: black }')).toBe(0)
    expect(color(':is(#one, p) em { color: red } .first em { color: black }')).toBe(255)
    expect(color('p:not(#two) em { color: red } .first em { color: black }')).toBe(255)
  })

  it('does not take long over a long chain of ancestors', () => {
    let deep = el('em', 'x')
    for (let depth = 0; depth < 60; depth++) deep = el('div', deep)
    const css = `section ${'div '.repeat(9)} em { color: red }`
    expect(findAll(styled(css, deep), 'em')[0]?.style.color.r).toBe(0)
  })
})
