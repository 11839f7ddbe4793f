import type { Theme } from './css/stylesheet.ts'

/** Every word in the selectors of a theme, among them the classes that it styles. */
export function namesInTheme({ rules }: Theme): ReadonlySet<string> {
  const selectors = rules.flatMap((rule) => rule.selectors)
  return new Set(selectors.flatMap(({ text }) => text.match(/[\p{L}\p{N}_-]+/gu) ?? []))
}
