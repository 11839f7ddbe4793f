import type { Attributes } from '../document/document.ts'
import { titleOf } from './callouts.ts'

/** A callout of Quarto, as a note of ours. */
export interface QuartoCallout {
  readonly attributes: Attributes
  readonly title: string
}

/** Reads `::: {.callout-tip title="…"}`; undefined for any other container. */
export function readCallout(
  attributes: Attributes | undefined,
  language: string,
): QuartoCallout | undefined {
  const className = attributes?.classes.find((name) => /^callout-\w+$/.test(name))
  if (!attributes || className === undefined) return undefined
  const kind = className.slice('callout-'.length)
  const { title, collapse: _, icon: __, appearance: ___, ...pairs } = attributes.pairs
  const classes = attributes.classes.filter((name) => name !== className)
  return {
    attributes: { ...attributes, classes: kind === 'note' ? classes : [kind, ...classes], pairs },
    title: titleOf(kind, title, language),
  }
}
