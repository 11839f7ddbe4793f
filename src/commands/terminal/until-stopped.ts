/**
 * Waits until the user or the system ends this program (Ctrl-C). The first signal removes the
 * listeners, so a second one ends the program at once.
 */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((stop) => {
    const signals = ['SIGINT', 'SIGTERM'] as const
    const end = (): void => {
      for (const signal of signals) process.off(signal, end)
      stop()
    }
    for (const signal of signals) process.on(signal, end)
  })
}
