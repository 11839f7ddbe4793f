import { describe, expect, it } from 'vitest'
import { parse } from 'css-tree'
import { initialComputed } from '../../../src/theme/cascade/compute-style.ts'
import { convertValue } from '../../../src/theme/css/convert-value.ts'
import type { CssValue } from '../../../src/theme/css/css-value.ts'
import { expandDeclaration } from '../../../src/theme/properties/expand-declaration.ts'
import { otherProperties } from '../../../src/theme/properties/other-properties.ts'
import { propertyNames } from '../../../src/theme/properties/properties.ts'
import { aliases, shorthands } from '../../../src/theme/properties/shorthands.ts'

function cssValue(text: string): CssValue {
  const node = parse(text, { context: 'value' })
  return convertValue(node.type === 'Value' ? node : { type: 'Raw', value: text })
}

function setBy(property: string, text: string): readonly string[] {
  const expansion = expandDeclaration(property, cssValue(text))
  return expansion.type === 'declared' ? Object.keys(expansion.values).sort() : []
}

describe('the tables of properties', () => {
  it('declare each name once', () => {
    const tables = [propertyNames, ...[shorthands, aliases, otherProperties].map(Object.keys)]
    const names = tables.flat().sort()
    expect(names).toEqual([...new Set(names)])
  })

  it('give the style a field for each property, and one for each group of sides', () => {
    const fields = Object.keys(initialComputed('en').style)
    const ofSides = propertyNames.filter((name) =>
      /^(margin|padding|border)-(?!collapse)/.test(name),
    )
    expect(ofSides).toHaveLength(20)
    // No background, no initial and no content to begin with; and a language, which no property sets.
    expect(fields).toHaveLength(propertyNames.length - 20 - 3 + 3 + 1)
    expect(fields).toContain('hyphenateLimitChars')
    expect(fields).toContain('borderCollapse')
  })

  const samples: Readonly<Record<string, string>> = {
    border: '1pt solid',
    'border-bottom': '1pt solid',
    'border-color': '#123456',
    'border-left': '1pt solid',
    'border-right': '1pt solid',
    'border-style': 'solid dotted',
    'border-top': '1pt solid',
    'border-width': '1pt 2pt',
    background: '#123456',
    columns: '2 9em',
    'column-rule': '1pt solid',
    font: 'italic bold 12pt/1.4 serif',
    'font-variant': 'small-caps oldstyle-nums',
    'list-style': 'disc',
    margin: '1em 2em',
    'margin-block': '1em',
    'margin-inline': '1em',
    padding: '1em 2em',
    'padding-block': '1em',
    'padding-inline': '1em',
    'page-break-after': 'always',
    'page-break-before': 'always',
    'page-break-inside': 'avoid',
    'text-decoration': 'underline',
  }

  it.each(Object.keys(shorthands))('%s sets what it says that it sets', (name) => {
    const sets = [...(shorthands[name]?.sets ?? [])].sort()
    expect(setBy(name, samples[name] ?? '')).toEqual(sets)
    expect(setBy(name, 'inherit')).toEqual(sets)
  })
})

it.each(['0', '0.5', '101', '99999', '1e400', '3 99999'])('no initial has %s lines', (lines) => {
  expect(setBy('initial-letter', lines)).toEqual([])
  expect(setBy('initial-letter', '3 2')).toEqual(['initial-letter'])
})
