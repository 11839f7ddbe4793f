import { expect, it } from 'vitest'
import { builtInSheet } from '../../../src/theme/stylesheet/built-in.ts'

it.each(['structure', 'classic', 'modern'] as const)(
  'aligns text at its start in %s, as books that run from right to left need',
  (name) => {
    const aligned = builtInSheet(name).rules.flatMap(({ selectors, declarations }) =>
      declarations.some(
        ({ property, value }) =>
          property === 'text-align' &&
          value.some((part) => part.type === 'ident' && part.name === 'left'),
      )
        ? selectors.map(({ text }) => text)
        : [],
    )
    // Code runs from left to right, and the author of a table aligns its columns.
    const allowed = ['pre', 'th.left', 'td.left', 'mtd.left']
    expect(aligned.filter((text) => !allowed.includes(text))).toEqual([])
  },
)
