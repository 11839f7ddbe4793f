import { printable } from '../../diagnostics/text-width.ts'
import { WriteError } from '../../project/output/write-output.ts'

/**
 * One line for what the machine could not do: a full disk, a folder without write permission. Other
 * errors are faults of the program, and their messages say so.
 */
export function formatMachineError(error: unknown): string {
  if (error instanceof WriteError) return printable(`${error.message}: ${error.hint}`)
  if (!isSystemError(error))
    return `the program itself failed: ${firstLine(error)} (please report this)`
  const path = error.path ? `${error.path}: ` : ''
  return printable(`${path}${causes[error.code] ?? firstLine(error)}`)
}

/** A command line that makes no sense, found out after it was parsed. */
export class UsageError extends Error {}

interface SystemError extends Error {
  readonly code: string
  readonly path?: string
}

function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
  )
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error)
  return printable(message.split('\n')[0] ?? '')
}

// errno(3), in words.
const causes: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EISDIR: 'this is a folder, not a file',
  EEXIST: 'it already exists',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'in use by another program',
  ELOOP: 'the symbolic links in this path form a loop',
}
