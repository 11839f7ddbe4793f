import { printable } from '../../diagnostics/text-width.ts'
import type { PreviewState } from '../../preview/model/preview-state.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { count } from './format-build.ts'
import { qrCode } from './qr-code.ts'

/** Prints the address first, for scripts, then who can see it. */
export async function formatOpenPreview(
  address: string,
  isShared: boolean,
  terminal: Terminal,
): Promise<void> {
  terminal.out(`${address}\n`)
  if (isShared && terminal.interactive) terminal.err(`\n${await qrCode(address, terminal)}\n`)
  terminal.err(
    isShared
      ? 'Whoever on this network knows the address can look; it travels unencrypted.\n'
      : 'Only this computer can see it; --lan shows it to a tablet in the network.\n',
  )
  terminal.err('Ctrl-C ends the preview.\n')
}

/** A line for a build. */
export function formatBuiltPreview(state: PreviewState, seconds: number): string {
  const { title, pages, messages, isStale } = state
  const of = (severity: string) => messages.filter((one) => one.severity === severity).length
  const parts = [
    ...(pages ? [count(pages.folios.length, 'page')] : []),
    ...(of('error') > 0 ? [count(of('error'), 'error')] : []),
    ...(of('warning') > 0 ? [count(of('warning'), 'warning')] : []),
    `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`,
  ]
  const said = isStale ? 'No book could be made of the folder' : title
  return `${printable(said)}: ${parts.join(', ')}\n`
}
