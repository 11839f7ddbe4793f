/**
 * Waits for something of a document, or for so many milliseconds: a document that is left while it
 * loads never says so.
 */
export function within(longest: number, promise: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, longest)
    const settled = promise.finally(() => clearTimeout(timer))
    settled.then(() => resolve(), reject)
  })
}
