import { readFileSync } from 'node:fs'
import { hooks } from '../../src/markup/hooks.ts'
import { otherProperties } from '../../src/theme/properties/other-properties.ts'
import { properties } from '../../src/theme/properties/properties.ts'
import { aliases, shorthands } from '../../src/theme/properties/shorthands.ts'
import type { Chance } from './chance.ts'

/** A stylesheet with rules whose values may be of a wrong kind, too large or too small. */
export function oddStylesheet(chance: Chance): string {
  const base = chance.pick(['@import "octavo:classic";\n', '@import "octavo:modern";\n', ''])
  const rules = Array.from({ length: 1 + chance.below(5) }, () => oddRule(chance))
  return `${base}${rules.join('')}`
}

/** The sheets of the built-in themes, as texts. */
export function builtInTexts(): readonly string[] {
  const folder = new URL('../../src/theme/stylesheet/built-in/', import.meta.url)
  return ['classic', 'modern', 'shared'].map((name) =>
    readFileSync(new URL(`${name}.css`, folder), 'utf8'),
  )
}

function oddRule(chance: Chance): string {
  const declarations = Array.from({ length: 1 + chance.below(3) }, () => {
    const value = chance.once(6)
      ? `${chance.pick(values)} ${chance.pick(values)}`
      : chance.pick(values)
    return `${chance.pick(names)}: ${value}`
  }).join('; ')
  const rule = `${chance.pick(selectors)} { ${declarations} }`
  return chance.once(10) ? `@media ${chance.pick(['print', 'screen'])} { ${rule} }\n` : `${rule}\n`
}

const names = [properties, properties, shorthands, aliases, otherProperties].flatMap(Object.keys)

const selectors = [
  ...['p', 'p', 'p', 'h1', 'h2', 'section', 'body', '*', ':root', 'li', 'ul', 'ol', 'td', 'table'],
  ...['figure', 'img', 'blockquote', 'pre', 'code', 'hr', 'a', 'em', 'div', 'aside', 'nav', 'math'],
  ...['p::first-letter', 'p::first-line', 'p::before', 'p::after', 'li::marker', 'h1::before'],
  ...[
    'p:first-child',
    'p + p',
    'section > p',
    ':not(p)',
    ':lang(en)',
    'p:nth-child(2n)',
    '::marker',
  ],
  ...['@page', '@page :first', '@page :left', '@page chapter', '@page :blank', '@page wide'],
  ...Object.keys(hooks).map((name) => `.${name}`),
]

const values = [
  ...['0', '1', '2', '3', '-1', '0.001', '99999', '1e9', '1e400', '2.5', '100', '40'],
  ...[
    '1em',
    '-1em',
    '0.1em',
    '50em',
    '400em',
    '1e9em',
    '12pt',
    '-90pt',
    '400pt',
    '1e7pt',
    '0.01pt',
  ],
  ...[
    '1rem',
    '1lh',
    '30lh',
    '1ch',
    '1ex',
    '1vw',
    '5mm',
    '-5mm',
    '9in',
    '30%',
    '100%',
    '-50%',
    '900%',
  ],
  ...['auto', 'none', 'normal', 'inherit', 'initial', 'unset', 'revert', 'both', 'all', 'hidden'],
  ...['left', 'right', 'center', 'justify', 'top', 'bottom', 'footnote', 'page', 'recto', 'avoid'],
  ...['block', 'inline', 'flex', 'grid', 'table', 'list-item', 'contents', 'absolute', 'fixed'],
  ...[
    'bold',
    'italic',
    'small-caps',
    'uppercase',
    'capitalize',
    'nowrap',
    'pre',
    'anywhere',
    'column',
  ],
  ...['red', '#036', 'transparent', 'currentcolor', 'rgb(1 2 3 / 50%)', 'cmyk(0 1 0 1)', 'solid'],
  ...[
    '1pt solid red',
    '90pt double black',
    '1e5pt dotted',
    'url(none.png)',
    'url(small-cover.png)',
  ],
  ...['"Literata"', '"No Such Font"', 'serif', 'monospace', '""', '"\\0"', '"a" counter(page)'],
  ...['counter(page, upper-roman)', 'string(title)', 'content()', 'title content()', 'leader(".")'],
  ...[
    'target-counter(attr(href), page)',
    'attr(class)',
    'counter(none)',
    'var(--none)',
    'var(--a, 1em)',
  ],
  ...[
    'calc(1em + 2pt)',
    'calc(100% - 3em)',
    'calc(1em / 0)',
    'min(1em, 2em)',
    'clamp(1pt, 2pt, 3pt)',
  ],
  ...['upper-roman', 'hebrew', 'circle', '"– "', '5in 8in', '1in 1in', '900in 1pt', 'A5 landscape'],
  ...[
    'rotate(90deg)',
    'scale(9)',
    'rtl',
    'vertical-rl',
    'bidi-override',
    '2 / 3',
    '1 1 1 1 1',
    '!important',
  ],
]
