import { resolve } from 'node:path'
import type { Disk } from '../device/disk.ts'
import { deviceKinds, unknownReader } from '../device/device-kind.ts'
import { identifyDevice, isFolder, type Device } from '../device/find-devices.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { describeDevice } from './format/format-devices.ts'
import { UsageError } from './terminal/machine-error.ts'

/**
 * The reader that the user means: the one with that name or in that folder, known or not, or the
 * only one. Undefined when none is connected; a usage error when the choice is not clear.
 */
export async function pickDevice(
  devices: readonly Device[],
  to: string | undefined,
  workingDirectory: string,
  disk: Disk,
): Promise<Device | undefined> {
  if (to === undefined) return onlyOne(devices, 'several readers are connected')
  const called = devices.filter((device) => answersTo(device, to))
  if (called.length > 0) return onlyOne(called, `several readers are called "${to}"`)
  const folder = resolve(workingDirectory, to)
  const atFolder = await identifyDevice(folder, disk)
  if (atFolder) return atFolder
  const isKind = deviceKinds.some(({ id }) => id === to.toLowerCase())
  if (!isKind && (await isFolder(folder, disk)))
    return { name: unknownReader.id, kind: unknownReader, root: folder }
  if (/[/\\]/.test(to)) throw new UsageError(`there is no folder "${to}"`)
  if (devices.length === 0) return undefined
  const likely = nearest(to, devices.flatMap(namesOf))
  const hint = likely === undefined ? '' : `did you mean "${likely}"? `
  throw new UsageError(`no reader "${to}" is connected; ${hint}there is\n${listed(devices)}`)
}

function onlyOne(devices: readonly Device[], trouble: string): Device | undefined {
  if (devices.length <= 1) return devices[0]
  throw new UsageError(`${trouble}; say which with --to:\n${listed(devices)}`)
}

function listed(devices: readonly Device[]): string {
  const width = Math.max(...devices.map(({ name }) => name.length))
  return devices
    .map((device) => `  --to ${device.name.padEnd(width)}  ${describeDevice(device)}`)
    .join('\n')
}

function answersTo(device: Device, to: string): boolean {
  return namesOf(device).some((name) => name.toLowerCase() === to.toLowerCase())
}

function namesOf({ name, kind, label, model }: Device): readonly string[] {
  return [name, kind.id, ...[label, model].filter((name) => name !== undefined)]
}
