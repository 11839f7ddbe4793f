import { UsageError } from './machine-error.ts'

/** The number of a port as the command line gives it. */
export function parsePort(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Infinity
  if (port > 65535) throw new UsageError(`"${written}" is not a port: give a number up to 65535`)
  return port
}

/** Why a server could not listen, if the command line can be changed; otherwise the error itself. */
export function explainListening(error: unknown, host: string, port: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new UsageError(`port ${port} is in use: choose another with --port`)
  if (code === 'EADDRNOTAVAIL') return new UsageError(`this computer has no address ${host}`)
  if (code === 'EACCES')
    return new UsageError(`port ${port} is reserved for the system: choose one above 1023`)
  return error
}
