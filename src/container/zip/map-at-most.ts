/** Maps items by work that is done elsewhere, at most so many at once. The results are in order. */
export async function mapAtMost<T, R>(
  most: number,
  items: readonly T[],
  make: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  // Each worker takes the next item of the same list.
  const waiting = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await make(item)
  }
  await Promise.all(Array.from({ length: most }, work))
  return results
}
