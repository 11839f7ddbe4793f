import type { Keep } from '../../keep/keep.ts'
import type { Element } from '../../markup/tree/element.ts'
import type { References } from '../elements/serialize-xhtml.ts'

/** What a content document is written from. */
export interface PageSource {
  readonly element: Element
  /** All else that it shows, as text. */
  readonly key: string
  /** Made anew at each call: an id is written only once. */
  readonly references: () => References
}

/**
 * The bytes of a content document, kept by its element for as long as its links, images and ids are
 * written as they were.
 */
export function writtenPage(
  { element, key, references }: PageSource,
  write: (references: References) => string,
  keep: Keep,
): Uint8Array {
  const kept = keep.of('written', [element], (): { last?: Written } => ({}))
  if (kept.last?.key === key && isStill(kept.last, references())) return kept.last.bytes
  const answers: Answer[] = []
  const bytes = new TextEncoder().encode(write(recording(references(), answers)))
  kept.last = { key, answers, bytes }
  return bytes
}

interface Written {
  readonly key: string
  readonly answers: readonly Answer[]
  readonly bytes: Uint8Array
}

type Answer = readonly [asked: keyof References, given: string, answer: string | undefined]

function isStill({ answers }: Written, references: References): boolean {
  return answers.every(([asked, given, answer]) => references[asked](given) === answer)
}

function recording(references: References, answers: Answer[]): References {
  const record = (asked: keyof References) => (given: string) => {
    const answer = references[asked](given)
    answers.push([asked, given, answer])
    return answer
  }
  return {
    link: record('link'),
    image: record('image'),
    id: record('id'),
    idList: record('idList'),
  }
}
