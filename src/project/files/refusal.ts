import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import { diagnostic, type Diagnostic, type Span } from '../../diagnostics/diagnostic.ts'

/** Why a file or folder of the book folder was not read. */
export type Refusal =
  | 'outside'
  | 'remote'
  | 'missing'
  | 'folder'
  | 'device'
  | 'too large'
  | 'unreadable'
  | 'bad name'
  | 'broken link'
  | 'link outside'
  | 'link around'
  | 'too deep'

/** The diagnostic for a file that was not read, by its path as written. */
export function refusalDiagnostic(refusal: Refusal, written: string, span?: Span): Diagnostic {
  const { code, says, hint } = refusals[refusal]
  return diagnostic(code, `"${written}" ${says}.`, { span, hints: [hint] })
}

/** The remedy for a file outside the book folder that several books share. */
export const shareHint =
  'to share it among books, put a file octavo.workspace.yaml into a folder above them, or name that folder with --workspace'

/** The same for a file that nothing names; the place is its first character. */
export function refusalAtFile(refusal: Refusal, path: string): Diagnostic {
  return refusalDiagnostic(refusal, path, fileStart(path))
}

/** The first character of a file. */
export function fileStart(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}

interface Words {
  readonly code: DiagnosticCode
  /** The end of a sentence that begins with the path. */
  readonly says: string
  readonly hint: string
}

const refusals: Readonly<Record<Refusal, Words>> = {
  outside: {
    code: 'project/path-outside',
    says: 'is outside the book folder, where no files are read',
    hint: 'copy the file into the book folder and give its path from there',
  },
  remote: {
    code: 'project/path-outside',
    says: 'is on the web, and nothing is downloaded while a book is built',
    hint: 'save it into the book folder and give its path from there',
  },
  missing: {
    code: 'project/not-found',
    says: 'is not in the book folder',
    hint: 'give its path from the book folder, with the same capital letters as in its name',
  },
  folder: {
    code: 'project/file-unreadable',
    says: 'is a folder',
    hint: 'give the path of a file',
  },
  device: {
    code: 'project/file-unreadable',
    says: 'is a device or a pipe, not a file',
    hint: 'replace it with a file',
  },
  'too large': {
    code: 'project/too-large',
    says: 'is larger than anything a book needs',
    hint: 'make it smaller, or split it',
  },
  unreadable: {
    code: 'project/file-unreadable',
    says: 'cannot be read',
    hint: 'check that you have permission to read it',
  },
  'bad name': {
    code: 'project/file-unreadable',
    says: 'has a name that is not in UTF-8, so it is left out',
    hint: 'rename it',
  },
  'broken link': {
    code: 'project/not-found',
    says: 'is a broken symbolic link',
    hint: 'replace the link with the file itself, or remove it',
  },
  'link outside': {
    code: 'project/path-outside',
    says: 'is a symbolic link to something outside the book folder, where no files are read',
    hint: 'replace the link with a copy of what it leads to',
  },
  'link around': {
    code: 'project/file-unreadable',
    says: 'is a symbolic link to a folder that contains it, so it is left out',
    hint: 'remove the link',
  },
  'too deep': {
    code: 'project/file-unreadable',
    says: 'is nested in too many folders, so it is left out',
    hint: 'move it up: each folder is a part of the book, and each folder in it a part of that part',
  },
}
