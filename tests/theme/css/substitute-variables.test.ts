import { describe, expect, it } from 'vitest'
import type { CssValue } from '../../../src/theme/css/css-value.ts'
import { substituteVariables, variableFault } from '../../../src/theme/css/substitute-variables.ts'

const ref = (name: string, ...fallback: CssValue): CssValue => [
  {
    type: 'function',
    name: 'var',
    children: [
      { type: 'ident', name },
      ...(fallback.length > 0 ? [{ type: 'operator', value: ',' } as const, ...fallback] : []),
    ],
  },
]
const red: CssValue = [{ type: 'ident', name: 'red' }]

/** Variables of which each is the next one, and the last is red. */
function chain(length: number): Readonly<Record<string, CssValue>> {
  const links = Array.from({ length }, (_, index) => [`--${index}`, ref(`--${index + 1}`)] as const)
  return { ...Object.fromEntries(links), [`--${length}`]: red }
}

describe('variables that refer to others', () => {
  it('give their value through as many as anyone writes', () => {
    expect(substituteVariables(ref('--0'), chain(100))).toEqual(red)
  })

  it.each([300, 5_000, 20_000])('end after %i with the reason', (length) => {
    expect(substituteVariables(ref('--0'), chain(length))).toBeUndefined()
    expect(variableFault(ref('--0'), chain(length))).toBe('too long')
  })

  it('give the fallback where the chain is too long', () => {
    expect(substituteVariables(ref('--0', ...red), chain(5_000))).toEqual(red)
  })

  it('end in functions within functions too', () => {
    const calc = (children: CssValue): CssValue => [{ type: 'function', name: 'calc', children }]
    const names = Array.from({ length: 90 }, (_, index) => `--${index}`)
    const nested = names.map((name, index) => {
      let value = ref(`--${index + 1}`)
      for (let depth = 0; depth < 90; depth++) value = calc(value)
      return [name, value] as const
    })
    expect(variableFault(ref('--0'), { ...Object.fromEntries(nested), '--90': red })).toBe(
      'too long',
    )
  })

  it('tell a circle and a missing variable apart', () => {
    expect(variableFault(ref('--a'), { '--a': ref('--b'), '--b': ref('--a') })).toBe(
      'refers to itself',
    )
    expect(variableFault(ref('--a'), {})).toBe('not set')
    expect(variableFault(ref('constructor'), {})).toBe('not set')
  })
})
