import { nameOf, type ChooseBook } from '../../project/files/choose-book.ts'
import type { Terminal } from './terminal.ts'

/**
 * Asks which of the books in a folder is meant; undefined where nobody can answer. `before` makes
 * room for the question.
 */
export function bookChooser({ ask, err }: Terminal, before: () => void): ChooseBook | undefined {
  if (!ask) return undefined
  return async (readings) => {
    before()
    err('This folder holds several books:\n')
    readings.forEach((reading, index) =>
      err(`  ${index + 1}  ${nameOf(reading, readings)}, ${reading.kind}\n`),
    )
    for (;;) {
      const answer = (await ask(`Which one (1–${readings.length})? `))?.trim()
      if (answer === undefined) return undefined
      const chosen =
        readings[Number(answer) - 1] ?? readings.find((one) => nameOf(one, readings) === answer)
      if (chosen) return chosen
    }
  }
}
