import type { Size } from '../../edition/length.ts'
import { matchesPageSize, type PageQuery } from '../css/page-query.ts'
import type { Theme } from '../css/stylesheet.ts'

const known = new WeakMap<Theme, Map<string, Theme>>()

/**
 * A theme for pages of one size: rules that ask for another size are left out. A theme that does
 * not ask is the same for all sizes.
 */
export function themeForPage(theme: Theme, size: Size): Theme {
  if (![...theme.rules, ...theme.pageRules].some(({ pageSize }) => pageSize)) return theme
  const sizes = known.get(theme) ?? new Map<string, Theme>()
  known.set(theme, sizes)
  const key = `${size.width} ${size.height}`
  const before = sizes.get(key)
  if (before) return before
  const made = {
    ...theme,
    rules: theme.rules.flatMap((rule) => answered(rule, size)),
    pageRules: theme.pageRules.flatMap((rule) => answered(rule, size)),
  }
  sizes.set(key, made)
  return made
}

function answered<Rule extends { readonly pageSize?: readonly PageQuery[] }>(
  { pageSize, ...rule }: Rule,
  size: Size,
): readonly Omit<Rule, 'pageSize'>[] {
  return pageSize && !matchesPageSize(pageSize, size) ? [] : [rule]
}
