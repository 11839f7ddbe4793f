import { diagnostic, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { isRightToLeft } from '../../language/script.ts'
import { formatValue, hasComponent } from '../css/css-value.ts'
import { expandDeclaration, type DeclaredValues } from '../properties/expand-declaration.ts'
import { unknownCounterStyle } from '../css/unknown-counter-style.ts'
import { hasVariable } from '../properties/property.ts'
import {
  substituteVariables,
  variableFault,
  type VariableFault,
  type Variables,
} from '../css/substitute-variables.ts'
import type { Declaration } from '../css/stylesheet.ts'

/**
 * Reduces declarations, given weakest first, to the declared value of each property. The text is in
 * `language`; `inherited` are the custom properties of the parent.
 */
export function declare(
  declarations: readonly Declaration[],
  inherited: Variables,
  language: string,
  report: Report,
  media: 'print' | 'screen' = 'print',
): { readonly declared: DeclaredValues; readonly variables: Variables } {
  const ordered = inOrder(declarations)
  const own = ordered.filter(({ property }) => property.startsWith('--'))
  const variables =
    own.length === 0
      ? inherited
      : { ...inherited, ...Object.fromEntries(own.map(({ property, value }) => [property, value])) }
  const declared: DeclaredValues = {}
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
  for (const declaration of ordered)
    Object.assign(declared, valuesOf(declaration, variables, { direction, media }, report))
  return { declared, variables }
}

/** Declarations with the important ones last, where they win. */
export function inOrder(declarations: readonly Declaration[]): readonly Declaration[] {
  return [
    ...declarations.filter(({ important }) => !important),
    ...declarations.filter(({ important }) => important),
  ]
}

// Declarations without variables were checked when the theme was parsed.
function valuesOf(
  declaration: Declaration,
  variables: Variables,
  { direction, media }: { readonly direction: 'ltr' | 'rtl'; readonly media: 'print' | 'screen' },
  report: Report,
): DeclaredValues {
  const { property } = declaration
  if (property.startsWith('--')) return {}
  const isVariable = hasVariable(declaration.value)
  const value = isVariable ? substituteVariables(declaration.value, variables) : declaration.value
  if (!value) {
    report(unresolved(declaration, variableFault(declaration.value, variables)))
    return {}
  }
  const expansion = expandDeclaration(property, value, direction)
  if (expansion.type === 'declared') {
    const unknown = unknownCounterStyle({ ...declaration, value }, 'print')
    if (isVariable && unknown) report(unknown)
    return expansion.values
  }
  const isPicture = media === 'screen' && hasComponent(value, ({ type }) => type === 'file')
  if (isVariable && expansion.type !== 'not-a-property' && !isPicture) {
    report(unresolved(declaration, 'not set'))
  }
  return {}
}

function unresolved({ property, value, span }: Declaration, fault: VariableFault): Diagnostic {
  return diagnostic(
    'theme/bad-value',
    `"${property}: ${formatValue(value)}" does not give "${property}" a valid value.`,
    { span, hints: [remedies[fault]] },
  )
}

const remedies: Readonly<Record<VariableFault, string>> = {
  'not set': 'Set the custom property on :root, or give a fallback: var(--name, 1em).',
  'refers to itself': 'Its custom property refers back to itself: give one of them a value.',
  'too long': 'Its custom property refers to too many others: give it a value of its own.',
}
