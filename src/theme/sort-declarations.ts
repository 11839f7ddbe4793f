import type { EmittedDeclaration } from './emitted-rule.ts'

/**
 * Puts the declarations of a rule into the order of the alphabet, each with its older forms before
 * it. Where one may undo another, such as `margin-left` and `margin`, both keep their order.
 */
export function sortDeclarations(
  declarations: readonly EmittedDeclaration[],
): readonly EmittedDeclaration[] {
  const names = declarations.map(({ property }) => property)
  const keyOf = (property: string): string => {
    const family = property.split('-')[0] ?? property
    if (property === 'line-height' && names.includes('font')) return 'font'
    return isTangled(names.filter((name) => name.startsWith(family))) ? family : property
  }
  return declarations
    .map((declaration) => ({ declaration, key: keyOf(declaration.property) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ declaration }) => declaration)
}

// Whether a property includes another of the same family, or goes by the direction of the text.
function isTangled(family: readonly string[]): boolean {
  if (family.length < 2) return false
  return family.some(
    (name) =>
      /-(?:inline|block)\b|^border-(?:style|width|color)$/.test(name) ||
      family.some((other) => other.startsWith(`${name}-`)),
  )
}
