import { basename, join } from 'node:path'
import { deviceKinds, type DeviceKind, type Signature } from './device-kind.ts'
import type { Disk } from './disk.ts'
import { koboModel } from './kobo-model.ts'
import type { MountPlaces } from './mount-places.ts'

/** An e-reader that is connected. */
export interface Device {
  /** Its name for `--to`: `kobo`, or `kobo-1` and `kobo-2` when there are two. */
  readonly name: string
  readonly kind: DeviceKind
  /** Where its disk is mounted; absolute. */
  readonly root: string
  /** The name of its disk; absent where the system does not show it. */
  readonly label?: string
  /** `Kobo Libra 2`, if the reader says. */
  readonly model?: string
}

/** Finds the e-readers in some places, in the order of the places and then by name. */
export async function findDevices(places: MountPlaces, disk: Disk): Promise<readonly Device[]> {
  const inParents = await Promise.all(places.parents.map((parent) => listDisks(parent, disk)))
  const roots = new Set([...inParents.flat(), ...places.disks])
  const found = await Promise.all([...roots].map((root) => identifyDevice(root, disk)))
  return nameApart(found.filter((device) => device !== undefined))
}

/**
 * Identifies the e-reader whose disk is mounted at a folder; undefined for other disks and
 * unreadable ones.
 */
export async function identifyDevice(root: string, disk: Disk): Promise<Device | undefined> {
  const label = basename(root)
  for (const kind of deviceKinds) {
    if (!(await fits(kind.signature, root, label, disk))) continue
    const version = await readText(root, '.kobo/version', disk)
    const model = kind.id === 'kobo' ? koboModel(version) : undefined
    return { name: kind.id, kind, root, ...(label && { label }), ...(model && { model }) }
  }
  return undefined
}

/** Whether a path is that of a folder that can be read. */
export async function isFolder(path: string, disk: Disk): Promise<boolean> {
  return disk.list(path).then(
    () => true,
    () => false,
  )
}

/**
 * Finds a path in a folder, whatever its case, and returns it as it is written there. Readers'
 * disks do not distinguish `Books` from `books`, but the system that mounts them may. Undefined
 * when there is none.
 */
export async function findPath(
  folder: string,
  path: string,
  disk: Disk,
): Promise<string | undefined> {
  let found = folder
  for (const name of path.split('/').filter((part) => part !== '')) {
    const entries = await disk.list(found).catch(() => [])
    const entry = entries.find((entry) => sameName(entry.name, name))
    if (!entry) return undefined
    found = join(found, entry.name)
  }
  return found
}

/** Whether two names are the same on a reader's disk. */
export function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()
}

async function listDisks(parent: string, disk: Disk): Promise<readonly string[]> {
  const entries = await disk.list(parent).catch(() => [])
  const names = entries.filter((entry) => entry.isFolder).map((entry) => entry.name)
  return names.sort().map((name) => join(parent, name))
}

async function fits(
  signature: Signature,
  root: string,
  label: string,
  disk: Disk,
): Promise<boolean> {
  const has = async (path: string): Promise<boolean> =>
    (await findPath(root, path, disk)) !== undefined
  const count = async (paths: readonly string[] = []): Promise<number> =>
    (await Promise.all(paths.map(has))).filter(Boolean).length
  const { all, any, none, text } = signature
  if ((await count(all)) < all.length) return false
  const labelFits = signature.label?.test(label) ?? false
  const isNamed = (!any && !signature.label) || labelFits || (await count(any)) > 0
  if (!isNamed || (await count(none)) > 0) return false
  return !text || text.pattern.test(await readText(root, text.path, disk))
}

async function readText(root: string, path: string, disk: Disk): Promise<string> {
  const file = await findPath(root, path, disk)
  if (file === undefined) return ''
  try {
    if ((await disk.size(file)) > longestText) return ''
    return new TextDecoder().decode(await disk.read(file))
  } catch {
    return ''
  }
}

// A Kobo's `version` is one line of a hundred characters.
const longestText = 4096

function nameApart(devices: readonly Device[]): readonly Device[] {
  const given = new Map<string, number>()
  return devices.map((device) => {
    const { id } = device.kind
    if (devices.filter((other) => other.kind.id === id).length === 1) return device
    const number = (given.get(id) ?? 0) + 1
    given.set(id, number)
    return { ...device, name: `${id}-${number}` }
  })
}
