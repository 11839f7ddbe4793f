import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { counterStyles } from '../../language/counter-styles.ts'
import { formatValue, keywordOf, splitAtCommas, type CssValue } from './css-value.ts'
import type { Declaration } from './stylesheet.ts'

/**
 * What to tell of a list or a counter with a style that nobody knows, or that print does not count
 * in; undefined when there is nothing to tell. Numbers in such a style are plain ones.
 */
export function unknownCounterStyle(
  { property, value, span }: Declaration,
  edition: 'print' | 'ebook',
): Diagnostic | undefined {
  const unknown = stylesIn(property, value).find((style) => !counterStyles.has(style))
  if (unknown === undefined) return undefined
  if (stylesOfCss.has(unknown)) {
    if (edition === 'ebook') return undefined
    const message = `Print does not count in "${unknown}", but in plain numbers.`
    const hints = [`Print counts in ${[...counterStyles].join(', ')}.`]
    return diagnostic('theme/unsupported', message, { span, hints })
  }
  const near = nearestHint(unknown, [...counterStyles, ...stylesOfCss])
  const message = `There is no list style "${unknown}" for "${property}: ${formatValue(value)}".`
  const hints = near.length > 0 ? near : [`it may be ${[...counterStyles].join(', ')}`]
  return diagnostic('theme/bad-value', message, { span, hints })
}

// The styles that a declaration names. A list may be given its image and its place beside.
function stylesIn(property: string, value: CssValue): readonly string[] {
  if (property === 'list-style-type' || property === 'list-style') {
    const words = value.flatMap((component) => keywordOf([component]) ?? [])
    return words.filter((word) => !otherWords.has(word))
  }
  if (property !== 'content' && property !== 'string-set') return []
  return value.flatMap((component) => {
    if (component.type !== 'function' || !/^counters?$/.test(component.name)) return []
    const style = splitAtCommas(component.children)[component.name === 'counter' ? 1 : 2]
    return (style && keywordOf(style)) ?? []
  })
}

const otherWords = new Set('inside outside inherit initial unset revert revert-layer'.split(' '))

// CSS Counter Styles 3, § 6 and 7: those that print does not have.
const stylesOfCss = new Set(
  'armenian upper-armenian lower-armenian georgian cambodian mongolian oriya hiragana hiragana-iroha katakana katakana-iroha disclosure-open disclosure-closed cjk-earthly-branch cjk-heavenly-stem cjk-ideographic japanese-informal japanese-formal korean-hangul-formal korean-hanja-informal korean-hanja-formal simp-chinese-informal simp-chinese-formal trad-chinese-informal trad-chinese-formal ethiopic-numeric'.split(
    ' ',
  ),
)
