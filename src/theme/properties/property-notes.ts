import { otherProperties } from './other-properties.ts'
import { isPropertyName, properties } from './properties.ts'
import type { PropertyNotes } from './property.ts'
import { aliases, shorthands } from './shorthands.ts'

/** The notes on a property, whether or not print honors it. */
export function notesOf(property: string): PropertyNotes {
  if (isPropertyName(property)) return properties[property]
  for (const table of [shorthands, aliases, otherProperties]) {
    const notes = Object.hasOwn(table, property) ? table[property] : undefined
    if (notes) return notes
  }
  return {}
}

/** What to write instead of a property or a value that print does not honor. */
export function hintsFor(property: string): readonly string[] {
  return [
    notesOf(property).hint ?? 'If it is meant for the ebook alone, put it into @media screen.',
  ]
}
