/** CPU milliseconds that a task takes, the least of three runs; other programs do not count. */
export async function cpuTime(task: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run++) times.push(await timeOnce(task))
  return Math.min(...times)
}

/**
 * How many times the CPU time of `short` the task `long` takes, the least of five rounds.
 *
 * Each round runs one after the other, so a machine that is slow for a while is slow for both, and a round that something
 * disturbed does not count. Double the input takes about 2 in time in proportion, and 4 in quadratic time.
 */
export async function timesAsLong(long: () => unknown, short: () => unknown): Promise<number> {
  const ratios: number[] = []
  await short()
  for (let round = 0; round < 5; round++) {
    const time = await timeOnce(short)
    ratios.push((await timeOnce(long)) / time)
  }
  return Math.min(...ratios)
}

async function timeOnce(task: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
