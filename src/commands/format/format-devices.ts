import type { Device } from '../../device/find-devices.ts'
import type { MountPlaces } from '../../device/mount-places.ts'
import { printable } from '../../diagnostics/text-width.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `Kobo Libra 2, /media/ann/KOBOeReader`. */
export function describeDevice({ model, kind, root }: Device): string {
  return printable(`${model ?? kind.name}, ${root}`)
}

/** A line for each reader, with what it opens and what its owner should know. */
export function formatDeviceList(
  devices: readonly Device[],
  places: MountPlaces,
  terminal: Terminal,
): void {
  if (devices.length === 0) terminal.err(`No e-reader is connected: ${lookedIn(places)}\n`)
  const width = Math.max(0, ...devices.map(({ name }) => name.length))
  for (const device of devices) {
    const { opens, notes } = device.kind
    const indent = ' '.repeat(width + 2)
    terminal.out(
      `${device.name.padEnd(width)}  ${describeDevice(device)}\n` +
        `${indent}opens ${opens.join(', ')}\n` +
        notes.map((note) => `${indent}${note}\n`).join(''),
    )
  }
}

/** The same for a program to read. */
export function formatDeviceListJson(devices: readonly Device[]): string {
  return `${JSON.stringify({ devices: devices.map(deviceToJson) }, undefined, 2)}\n`
}

/** A reader as JSON. */
export function deviceToJson(device: Device): Readonly<Record<string, unknown>> {
  const { name, kind, model, label, root } = device
  return { name, kind: kind.id, model, label, root, opens: kind.opens }
}

/** Where readers were looked for, in a sentence. */
export function lookedIn({ parents, disks }: MountPlaces): string {
  const [first] = disks
  const last = disks.at(-1)
  const isRange = parents.length === 0 && disks.length > 1
  const where = isRange ? `the drives ${first} to ${last}` : parents.join(', ')
  return `none of the disks in ${where} is a reader's.`
}
