import { describe, expect, test } from 'vitest'
import type { MathElement, MathText } from '../../src/math/math-element.ts'
import { texToMathml } from '../../src/math/tex-to-mathml.ts'

describe('texToMathml', () => {
  test('makes an element math that has the TeX as its alternative text', () => {
    const { tag, attributes } = read('x^2', true)
    expect(tag).toBe('math')
    expect(attributes).toEqual({ display: 'block', alttext: 'x^2' })
    expect(write(read('x^2'))).toBe('math(msup(mi(x) mn(2)))')
  })

  test('tells a formula in a line from one on lines of its own', () => {
    expect(read('x').attributes['display']).toBe('inline')
  })

  test('aligns the columns of equations for old readers and for new ones', () => {
    const cells = all(read('\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', true), 'mtd')
    expect(cells.map(({ classes }) => classes[0])).toEqual(['right', 'left', 'right', 'left'])
    expect(cells[0]?.attributes['columnalign']).toBe('right')
  })

  test('spaces columns without points, so that a formula grows with its text', () => {
    const cells = all(read('\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', true), 'mtd')
    expect(cells.map(({ classes }) => classes[0])).toEqual(
      ['left', 'right', 'left', 'right'].map((side) => `tight-${side}`),
    )
    expect(cells.filter(({ attributes }) => 'style' in attributes)).toEqual([])
  })

  test('writes letters of other alphabets as the characters that Unicode has for them', () => {
    expect(write(read('\\mathbb{R}\\mathbf{v}'))).toContain('mi(ℝ) mi(𝐯)')
  })

  test('puts the size of scripts on the only element that MathML 3 has for it', () => {
    const tree = read('\\frac{1}{1+\\frac{1}{x}}')
    const carriers = all(tree).filter(({ attributes }) => 'scriptlevel' in attributes)
    expect(new Set(carriers.map(({ tag }) => tag))).toEqual(new Set(['mstyle']))
  })

  test('draws a line over letters with a stretched accent', () => {
    expect(write(read('\\overline{AB}'))).toContain('mover(mrow(mrow(mi(A) mi(B))) mo(‾))')
  })

  test.each([
    ['\\frac{1', 'breaks off: a brace is not closed, or a command has too few arguments'],
    ['{a', 'breaks off: a brace is not closed, or a command has too few arguments'],
    ['a } b', 'has a "}" without a "{" before it'],
    ['a & b', 'has an "&", which separates columns, outside of a table'],
    ['a # b', 'has a "#" where it cannot stand'],
    ['x^', 'ends in "^" or "_" with nothing after it'],
    ['x^2^3', 'has two superscripts in one place'],
    ['\\left( a', 'has a "\\left" without a "\\right"'],
    ['a \\right)', 'has a "\\right" that ends nothing'],
    ['\\left a b \\right c', 'has "a" after "\\left", where a bracket is wanted'],
    ['\\begin{aligned} a', 'has a "\\begin" without an "\\end"'],
    ['\\begin{matrix} a \\end{pmatrix}', 'begins "matrix" and ends "pmatrix"'],
    ['\\begin{foo} a \\end{foo}', 'uses the environment "foo", which is not known'],
    ['\\begin{align} a \\end{align}', 'uses "align", which needs a line of its own'],
    ['\\tag{1}', 'uses "\\tag", which needs a line of its own'],
    ['a $ b', 'uses "$", which cannot be used in a formula'],
    ['\\hspace{3foo}', 'has a length that cannot be read'],
    ['\\rule{1em}', 'has a length that cannot be read'],
    ['\\begin{array}{q} a \\end{array}', 'has more or fewer columns than it declares'],
    ['\\hline', 'uses "\\hline" outside of a table'],
    ['a\\', 'ends in a backslash'],
    ['\\char"FFFFFFF', 'cannot be read'],
    ['\\foo', 'uses "\\foo", which is not a known command'],
    ['\\href{https://a.b}{c}', 'uses "\\href", which is not allowed in a book'],
    ['\\class{a}{b}', 'uses "\\class", which is not allowed in a book'],
    ['\\style{color:red}{b}', 'uses "\\style", which is not allowed in a book'],
    ['\\includegraphics{a.png}', 'uses "\\includegraphics", which is not allowed in a book'],
    ['\\def\\a{\\a\\a}\\a', 'defines a command, with "\\def"'],
    ['x \\tag{1} \\tag{2}', 'has more than one "\\tag"'],
    ['x'.repeat(5000), 'is longer than 4000 characters'],
    ['{'.repeat(100), 'has too many braces within braces'],
  ])('refuses %j', (tex, error) => {
    const made = texToMathml(tex, { display: false })
    expect(made).toMatchObject({ error })
    expect('hint' in made && made.hint).toBeTruthy()
  })

  test('never throws, whatever it is given', () => {
    for (const tex of ['', '&', '\\\\', '^', '}', '$', '\\', '\\sqrt'.repeat(600), '#1', '%']) {
      expect(() => texToMathml(tex, { display: true })).not.toThrow()
    }
  })

  test('gives equal trees for equal formulas', () => {
    expect(read('\\frac{a}{b}')).toEqual(read('\\frac{a}{b}'))
  })
})

function read(tex: string, display = false): MathElement {
  const made = texToMathml(tex, { display })
  if ('error' in made) throw new Error(made.error)
  return made.element
}

function write(node: MathElement | MathText): string {
  return node.type === 'text' ? node.value : `${node.tag}(${node.children.map(write).join(' ')})`
}

function all(element: MathElement, tag?: string): readonly MathElement[] {
  const inner = element.children.flatMap((child) =>
    child.type === 'element' ? all(child, tag) : [],
  )
  return tag === undefined || element.tag === tag ? [element, ...inner] : inner
}
