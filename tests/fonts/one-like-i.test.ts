import { expect, it } from 'vitest'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { isOneLikeI } from '../../src/fonts/one-like-i.ts'
import { featureSetOf } from '../../src/fonts/small-capitals.ts'

const library = await loadFontLibrary([], () => {})

it.each([
  ['EB Garamond', { onum: 1 }, true],
  ['EB Garamond', { onum: 1, pnum: 1 }, true],
  ['EB Garamond', { lnum: 1, pnum: 1 }, false],
  ['EB Garamond', {}, false],
  ['Literata', { onum: 1 }, false],
  ['Noto Serif', { onum: 1, pnum: 1 }, false],
  ['Source Sans 3', { onum: 1 }, false],
  ['Source Code Pro', { onum: 1 }, false],
  ['Libertinus Serif', {}, false],
] as const)('the 1 of %s with %o is drawn like an I: %s', (family, features, isLike) => {
  for (const style of ['normal', 'italic'] as const) {
    for (const weight of [400, 700]) {
      const [font] = library.match({ families: [family], style, weight })
      expect(font && isOneLikeI(font, featureSetOf(features), 'en')).toBe(isLike)
    }
  }
})
