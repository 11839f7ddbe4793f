import type { TestContext } from 'vitest'

/** Skips the rest of a test and says why on the screen, where the reporter would only count it. */
export function skipAloud({ skip, task }: TestContext, reason: string): never {
  console.info(`skipped: ${task.name}: ${reason}`)
  return skip(reason)
}
