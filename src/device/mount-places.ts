import { userInfo } from 'node:os'
import { delimiter } from 'node:path'

/** Where a system mounts the disks that are connected to it. */
export interface MountPlaces {
  /** Folders with one folder per disk. */
  readonly parents: readonly string[]
  /** Paths that are themselves a disk. */
  readonly disks: readonly string[]
}

/** The places of a system. OCTAVO_MOUNTS, a list in the form of PATH, replaces them. */
export function mountPlaces(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): MountPlaces {
  const own = environment['OCTAVO_MOUNTS']
  if (own) return { parents: own.split(delimiter).filter((folder) => folder !== ''), disks: [] }
  switch (platform) {
    case 'darwin':
      return { parents: ['/Volumes'], disks: [] }
    case 'win32':
      return { parents: [], disks: driveLetters.map((letter) => `${letter}:\\`) }
    default: {
      const user = environment['USER'] || userName()
      return {
        parents: [...(user ? [`/media/${user}`, `/run/media/${user}`] : []), '/media', '/mnt'],
        disks: ['/mnt'],
      }
    }
  }
}

// A and B are floppy drives, which take long to answer that they are not there; C holds the system.
const driveLetters = [...'DEFGHIJKLMNOPQRSTUVWXYZ']

// A user may have no entry in the system's user list, and so no name.
function userName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}
