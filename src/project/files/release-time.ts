import { insidePath, modifiedInside } from './read-inside.ts'
import type { Project } from './project.ts'

/**
 * The time of this release of the book, `YYYY-MM-DDThh:mm:ssZ`: the one that is fixed, else the
 * newest modification time of the files at these paths. An edit moves it, and a rebuild does not.
 */
export function releaseTime(
  { directory, fixedTime }: Pick<Project, 'directory' | 'fixedTime'>,
  paths: Iterable<string>,
): string {
  if (fixedTime !== undefined) return fixedTime
  const newest = [...paths].reduce((time, path) => {
    const inside = insidePath(path)
    return Math.max(time, (inside !== undefined && modifiedInside(directory, inside)) || 0)
  }, 0)
  return formatTime(Math.floor(newest / 1000))
}

/**
 * The time that SOURCE_DATE_EPOCH gives as seconds since 1970; undefined when it is absent or makes
 * no sense.
 */
export function timeOfEpoch(sourceDateEpoch: string | undefined): string | undefined {
  if (!sourceDateEpoch || !/^\d+$/.test(sourceDateEpoch)) return undefined
  const seconds = Number(sourceDateEpoch)
  return seconds <= latestTime ? formatTime(seconds) : undefined
}

// The last second of 9999, the latest year with four digits.
const latestTime = 253_402_300_799

function formatTime(seconds: number): string {
  return new Date(Math.min(seconds, latestTime) * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}
