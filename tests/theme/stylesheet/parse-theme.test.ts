import { describe, expect, it } from 'vitest'
import { parseTheme } from '../../../src/theme/stylesheet/parse-theme.ts'
import { bodyStyle, styleTree } from '../../../src/theme/cascade/style-tree.ts'
import { collect, silent } from '../../support/collect.ts'
import { el, stylesOf, themeOf } from '../styled.ts'

const problems = (css: string) => {
  const { report, diagnostics } = collect()
  themeOf(css, report)
  return diagnostics
}
const told = (css: string) => problems(css).map((one) => `${one.code} ${one.message}`)

/** A theme of several files, by path. */
const parseFiles = (files: Readonly<Record<string, string>>) => {
  const { report, diagnostics } = collect()
  const read = (path: string) => {
    const text = files[path]
    return text === undefined ? undefined : { file: path, text }
  }
  return { theme: parseTheme('my.css', read, report), diagnostics }
}

describe('parseTheme', () => {
  it('says theme/not-found for a theme that is not there, and goes on with classic', () => {
    const { report, diagnostics } = collect()
    const theme = parseTheme('clasic', () => undefined, report)
    expect(theme.name).toBe('classic')
    expect(diagnostics[0]).toMatchObject({
      code: 'theme/not-found',
      message: 'There is no theme "clasic".',
      hints: [
        'did you mean "classic"?',
        'The built-in themes are classic and modern.',
        'for a stylesheet of your own, give its path in the book folder',
      ],
    })
  })

  it('says theme/syntax where CSS ends, with the place, and keeps the rest', () => {
    const [problem, ...others] = problems('p { color red; }\nh1 { text-align: left }')
    expect(problem).toMatchObject({
      code: 'theme/syntax',
      span: { file: 'my.css', start: { line: 1, column: 11 } },
    })
    expect(others).toEqual([])
    const theme = themeOf('p { color red; }\nh1 { text-align: left }', () => undefined)
    expect(theme.rules.at(-1)?.declarations[0]?.property).toBe('text-align')
  })

  it('says theme/unknown-property with the nearest name', () => {
    const [problem] = problems('h1 { text-algin: left }')
    expect(problem).toMatchObject({
      code: 'theme/unknown-property',
      message: 'CSS has no property "text-algin".',
      hints: ['did you mean "text-align"?'],
      span: { start: { line: 1, column: 6 }, end: { line: 1, column: 22 } },
    })
  })

  it('says theme/unsupported once for a property that print does not honor', () => {
    expect(told('h1 { box-shadow: none } h2 { box-shadow: none }')).toEqual([
      'theme/unsupported "box-shadow" has no effect in print.',
    ])
    expect(told('h1 { display: flex }')).toEqual([
      'theme/unsupported "display: flex" has no effect in print.',
    ])
  })

  it('says nothing of what is for screens or for the program of one maker', () => {
    expect(told('@media screen { h1 { box-shadow: none; display: flex } }')).toEqual([])
    expect(told('h1 { -webkit-box-shadow: none; cursor: pointer; adobe-hyphenate: none }')).toEqual(
      [],
    )
    expect(told('@media screen and (min-width: 20em) { h1 { display: grid } }')).toEqual([])
    expect(told('@media (prefers-color-scheme: dark) { h1 { display: grid } }')).toEqual([])
    expect(told('@media amzn-kf8 { h1 { display: grid } }')).toEqual([])
  })

  it('says theme/bad-value for a value that the property cannot have', () => {
    expect(told('h1 { text-align: middle; margin: 1em 2 }')).toEqual([
      'theme/bad-value "middle" is not a value of "text-align".',
      'theme/bad-value "1em 2" is not a value of "margin".',
    ])
    expect(told('h1 { string-set: 3 }')).toEqual([
      'theme/bad-value "3" is not a value of "string-set".',
    ])
  })

  it('tells what an ebook leaves to its reader', () => {
    expect(
      told('body { font-size: 12pt } h1 { font-size: 2em } @media print { p { color: red } }'),
    ).toEqual([
      'theme/unsupported "font-size" in "body" is left out of the ebook, where readers choose it themselves.',
    ])
    expect(told('@media screen { h1 { background: url(x.png) } }')).toEqual([])
  })

  it('leaves out a selector that is not known, and keeps those beside it', () => {
    expect(told('h1:has(em), h2 { color: red }')).toEqual([
      'theme/unsupported The selector ":has(em)" is not supported, and its rule is left out.',
    ])
    const theme = themeOf('h1:has(em), h2 { color: red }', () => undefined)
    expect(theme.rules[0]?.selectors.map((one) => one.text)).toEqual(['h2'])
  })

  it('tells of at-rules and nested rules that are left out', () => {
    expect(told('@layer a { p { color: red } } h1 { &.a { color: red } }')).toEqual([
      'theme/unsupported "@layer" is not supported, and everything in it is left out.',
      'theme/unsupported A rule inside another rule is left out.',
    ])
  })

  it('imports files of the book folder, for one medium if so asked', () => {
    const { theme, diagnostics } = parseFiles({
      'my.css': '@import "a.css"; @import url(b.css) print; h3 { color: red }',
      'a.css': 'h1 { color: red }',
      'b.css': 'h2 { color: red } @media screen { h4 { color: red } }',
    })
    expect(diagnostics).toEqual([])
    expect(theme.rules.map((rule) => [rule.selectors[0]?.text, rule.media])).toEqual([
      ['h1', 'all'],
      ['h2', 'print'],
      ['h3', 'all'],
    ])
  })

  it('tells of imports that lead nowhere or in a circle', () => {
    const { diagnostics } = parseFiles({
      'my.css': '@import "octavo:clasic"; @import "a.css";',
      'a.css': '@import "my.css";',
    })
    expect(diagnostics.map((one) => [one.message, one.hints[0], one.span?.file])).toEqual([
      ['There is no stylesheet "octavo:clasic".', 'did you mean "octavo:classic"?', 'my.css'],
      ['"my.css" imports itself.', 'remove this line', 'a.css'],
    ])
  })

  it('ends when files import each other many times over', () => {
    const files: Record<string, string> = { 'my.css': '@import "0.css"; @import "0.css";' }
    for (let n = 0; n < 40; n++)
      files[`${n}.css`] = `@import "${n + 1}.css"; @import "${n + 1}.css";`
    expect(parseFiles(files).diagnostics.at(-1)?.message).toContain('64 files at most')
  })

  it('does not lose its footing in deep brackets', () => {
    const css = `p { margin: ${'('.repeat(5000)} }`
    expect(told(css)).toEqual(['theme/syntax Brackets are nested too deeply in this stylesheet.'])
  })

  it('takes an empty file for a theme that says nothing', () => {
    expect(told('/* nothing */')).toEqual([])
    expect(themeOf('').rules).toEqual([])
  })

  it('lists the font files of the author', () => {
    const css =
      '@font-face { font-family: "My Font"; font-style: italic; font-weight: bold; src: local("x"), url("fonts/my.ttf") format("truetype") }'
    expect(themeOf(css).fontFaces).toMatchObject([
      { family: 'My Font', style: 'italic', weight: 700, path: 'fonts/my.ttf', from: 'my.css' },
    ])
    expect(told('@font-face { font-family: X }')).toEqual([
      'theme/bad-value This @font-face lacks a family or a file.',
    ])
  })

  it('reads colors in every notation, mixed with the paper where they are not opaque', () => {
    const theme = themeOf(
      'h1 { color: #ABC } h2 { color: rgb(0 0 255 / 50%) } h3 { color: hsl(120 100% 25%) }',
    )
    const root = el('section', el('h1'), el('h2'), el('h3'))
    const tree = styleTree(root, theme, { media: 'print', language: 'en' }, silent)
    expect(['h1', 'h2', 'h3'].map((tag) => stylesOf(tree, tag)[0]?.color)).toEqual([
      { r: 170, g: 187, b: 204 },
      { r: 128, g: 128, b: 255 },
      { r: 0, g: 128, b: 0 },
    ])
  })
})

describe('what is no CSS', () => {
  const said = (css: string) => {
    const [first] = problems(css)
    return first && `${first.span?.start.line}:${first.span?.start.column} ${first.message}`
  }

  it.each([
    ['/* a\np { margin: 0 }', '1:1 This comment is not closed: it takes in everything after it.'],
    [
      'h1 { margin: 0\np { margin: 0 }',
      '1:4 This rule is not closed: it takes in everything after it.',
    ],
    [
      'p { margin: 0\n text-indent: 0 }',
      '2:13 An earlier declaration has no semicolon at its end, or its rule has no closing brace.',
    ],
    ['p { margin: 0 } }', '1:17 This closing brace has no opening brace.'],
    ['p { color red }', '1:11 This declaration has no colon after its property.'],
    ['$x: 1;', '1:1 A CSS rule cannot begin with "$".'],
    ['// note\np { margin: 0 }', '1:2 CSS comments do not begin with "//".'],
    ['.1a { margin: 0 }', '1:2 A class or an id cannot begin with a digit.'],
    ['@import classic;', '1:9 This @import does not name a stylesheet.'],
    ['p { font-family: "A }', '1:18 This quotation mark is not closed on its line.'],
    ['p { margin: calc(1em }', '1:22 A bracket is not closed.'],
  ])('%j is explained with a remedy', (css, message) => {
    expect(said(css)).toBe(message)
    expect(problems(css).every(({ hints }) => hints.length > 0)).toBe(true)
    expect(problems(css).every(({ message }) => !/expected|Unexpected/.test(message))).toBe(true)
  })

  it('is not found in strings, comments and addresses', () => {
    const css = 'p { content: "{ /*"; margin: 0 } /* { */ h1 { background: url(a{b) }'
    expect(problems(css).filter(({ code }) => code === 'theme/syntax')).toEqual([])
  })

  it.each([
    ['text-align: centre', 'did you mean "center"?'],
    ['margin: 1', 'write a unit: 1em'],
    ['text-indent: big', 'write a length: 1.5em, 3mm, 10%'],
    ['widows: 0.5', 'write a whole number'],
    ['hyphens: sometimes', 'it may be none, manual, auto'],
    ['margin: 0 !importnat', 'did you mean "!important"?'],
  ])('a bad value, %s, has a hint', (declaration, hint) => {
    const found = problems(`h2 { ${declaration} }`).find(({ code }) => code === 'theme/bad-value')
    expect(found?.hints[0]).toBe(hint)
  })

  it('says that lines without a height leave no room on paper, and gives them some', () => {
    expect(problems('body { line-height: 0 }')[0]?.message).toBe(
      '"line-height: 0" in "body" leaves no room for the lines.',
    )
    expect(problems('sup { line-height: 0 }')).toEqual([])
    const theme = themeOf('body { line-height: 0 }', () => {})
    const style = bodyStyle(theme, { media: 'print', language: 'en' })
    expect(style.lineHeight).toBeGreaterThan(1)
  })

  it('is not overcome by variables of variables', () => {
    const names = [...'abcdefghijklmnop']
    const doubled = names.slice(1).map((name, i) => {
      const before = `var(--${names[i]}) `
      return `--${name}: ${before.repeat(10)}`
    })
    const css = `:root { --a: x; ${doubled.join('; ')} } p { font-family: var(--p), serif }`
    const theme = themeOf(css)
    const { report, codes } = collect()
    styleTree(el('section', el('p')), theme, { media: 'print', language: 'en' }, report)
    expect(codes()).toEqual(['theme/bad-value'])
  })
})
