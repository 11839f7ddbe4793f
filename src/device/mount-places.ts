import { userInfo } from 'node:os'
import { delimiter } from 'node:path'

/** Where a system shows the disks that are connected to it. */
export interface MountPlaces {
  /** Folders that hold a folder for each disk. */
  readonly parents: readonly string[]
  /** Places where one disk stands. */
  readonly disks: readonly string[]
}

/** The places of a system; OCTAVO_MOUNTS, a list like PATH, names others in place of them. */
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

// A and B are for floppy disks, which are slow to say that they are not there; C holds the system.
const driveLetters = [...'DEFGHIJKLMNOPQRSTUVWXYZ']

// A user without an entry in the system's list has no name.
function userName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}
