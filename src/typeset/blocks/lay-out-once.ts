import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { latest, type Asked } from '../text/kept-layouts.ts'
import type { TypesetContext } from '../text/typeset-context.ts'

/**
 * What `make` makes of an element, or what it made of the same one in the same place before, if the
 * context gives the same answers as then. The context hears the same either way.
 */
export function layOutOnce<T, C extends TypesetContext>(
  element: StyledElement,
  place: string,
  context: C,
  make: (context: C) => T,
): T {
  const { laidOut } = context
  if (!laidOut) return make(context)
  const known = laidOut.get(element) ?? []
  const origin = context.originOf(element.element)
  const found = known.find(
    (one) => one.place === place && one.origin === origin && answersSame(one.asked, context),
  )
  if (found) {
    laidOut.set(element, latest(found, known))
    for (const [id] of found.asked.notes) context.beginsNote(id)
    found.asked.told.forEach(context.report)
    // The same element in the same place: it was made by the same function.
    return found.made as T
  }
  const { recording, asked } = record(context)
  const made = make(recording)
  laidOut.set(element, latest({ place, origin, made, asked }, known))
  return made
}

function answersSame({ folios, notes }: Asked, context: TypesetContext): boolean {
  const begun = new Set<string>()
  for (const [id, begins] of notes) {
    const would = !begun.has(id) && context.mayBeginNote(id)
    if (would !== begins) return false
    if (would) begun.add(id)
  }
  for (const [id, folio] of folios) if (context.pageOf(id) !== folio) return false
  return true
}

function record<C extends TypesetContext>(
  context: C,
): { readonly recording: C; readonly asked: Asked } {
  const folios = new Map<string, string>()
  const notes: (readonly [string, boolean])[] = []
  const told: Diagnostic[] = []
  const recording = {
    ...context,
    pageOf(id: string) {
      const folio = context.pageOf(id)
      folios.set(id, folio)
      return folio
    },
    beginsNote(id: string) {
      const begins = context.beginsNote(id)
      notes.push([id, begins])
      return begins
    },
    report(diagnostic: Diagnostic) {
      told.push(diagnostic)
      context.report(diagnostic)
    },
  }
  return { recording, asked: { folios, notes, told } }
}
