import { formatValue, type CssValue } from '../theme/css/css-value.ts'

/** In words, what a drawing loses when a property is left out of it; undefined when nothing. */
export function lostProperty(name: string, value: CssValue): string | undefined {
  const plain = name.replace(/^-(?:webkit|moz|ms|o)-/, '')
  if (!visible.has(plain)) return undefined
  const written = formatValue(value)
  return noEffect.test(written) ? undefined : plain
}

// Properties that change what is seen of a drawing, and that SVG 1.1 has no word for.
const visible = new Set(
  (
    'animation animation-name backdrop-filter background-image border border-radius box-shadow ' +
    'font-palette font-variant-alternates font-variant-caps font-variant-east-asian ' +
    'font-variant-ligatures font-variant-numeric font-variant-position mask-border mask-image ' +
    'offset-path outline perspective text-decoration-line text-emphasis text-overflow ' +
    'text-shadow zoom'
  ).split(' '),
)

const noEffect = /^(?:none|normal|auto|initial|unset|0|0px|1|clip)\b/
