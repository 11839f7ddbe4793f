import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/book/model/block.ts'
import type { MathElement } from '../../../src/math/math-element.ts'
import { texToMathml } from '../../../src/math/tex-to-mathml.ts'
import { book, chapter } from '../../support/build.ts'
import { emitEdition, textOf } from '../emit.ts'

function formula(value: string): Block {
  return { type: 'math', node: '', value, mathml: mathmlOf(value) }
}

function mathmlOf(tex: string): MathElement {
  const made = texToMathml(tex, { display: true })
  if ('error' in made) throw new Error(made.error)
  return made.element
}

describe('formulas for readers without MathML', () => {
  test('have one picture for each, in em, and keep their words', async () => {
    const fraction = String.raw`\frac{a}{b}`
    const files = await emitEdition(
      book(chapter('One', formula(fraction), formula('x^2'), formula(fraction), formula('a + b'))),
    )
    const [first, second, again, row] = textOf(files, '01-one.xhtml').match(/<math[^>]*>/g) ?? []
    const picture =
      / altimg="(\S+)" altimg-width="[\d.]+em" altimg-height="[\d.]+em" altimg-valign="-[\d.]+em"/
    expect(first).toMatch(picture)
    expect(first).toContain(String.raw`alttext="\frac{a}{b}"`)
    expect(again).toBe(first)
    expect(second).toContain('altimg="formulas/formula-2.svg"')
    expect(row).not.toContain('altimg')
    expect(
      textOf(files, 'content.opf').match(/href="formulas\/[^"]*" media-type="image\/svg\+xml"/g),
    ).toEqual([
      'href="formulas/formula-1.svg" media-type="image/svg+xml"',
      'href="formulas/formula-2.svg" media-type="image/svg+xml"',
    ])
    const svg = textOf(files, 'formulas/formula-1.svg')
    expect(svg).toMatch(/^<svg xmlns="\S+" width="[\d.]+em" height="[\d.]+em" viewBox=/)
    expect(svg).toContain('fill="#ffffff"')
    expect(svg).toContain('<path')
  })

  test('scroll where they are wider than the screen', async () => {
    const files = await emitEdition(book(chapter('One', formula('a + b'))))
    expect(textOf(files, 'style.css')).toMatch(/p\.math \{[^}]*\boverflow-x: auto;/)
  })
})
