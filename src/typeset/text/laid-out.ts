import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { TypesetContext } from './typeset-context.ts'

/** What was made of elements, with all that it asked of the rest of the book. */
export type LaidOut = WeakMap<StyledElement, Remembered>

interface Remembered {
  /** Where the element stands: all else that it was made of. */
  readonly place: string
  /** Its origin, which what was made of it shows. */
  readonly origin: ElementOrigin
  readonly made: unknown
  readonly asked: Asked
}

/** What was asked of the context, with its answers, and what it was told. */
interface Asked {
  readonly folios: ReadonlyMap<string, string>
  /** In the order of the questions: a note begins only once. */
  readonly notes: readonly (readonly [id: string, begins: boolean])[]
  readonly told: readonly Diagnostic[]
}

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
  const known = laidOut.get(element)
  const origin = context.originOf(element.element)
  const isHere = known?.place === place && known.origin === origin
  if (isHere && answersSame(known.asked, context)) {
    for (const [id] of known.asked.notes) context.beginsNote(id)
    known.asked.told.forEach(context.report)
    // The same element in the same place: it was made by the same function.
    return known.made as T
  }
  const { recording, asked } = record(context)
  const made = make(recording)
  laidOut.set(element, { place, origin, made, asked })
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
