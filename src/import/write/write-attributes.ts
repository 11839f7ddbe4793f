import type { Attributes } from '../../markdown/document/document.ts'

/** Writes attributes as `{#id .class key="value"}`; '' when there are none. */
export function writeAttributes(attributes: Attributes | undefined): string {
  if (!attributes) return ''
  const { id, classes, pairs } = attributes
  const items = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(pairs).map(([key, value]) => `${key}=${quoted(value)}`),
  ]
  return items.length === 0 ? '' : `{${items.join(' ')}}`
}

function quoted(value: string): string {
  if (/^[\w./%-]+$/.test(value)) return value
  return `"${value.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`
}
