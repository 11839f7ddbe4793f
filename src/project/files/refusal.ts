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

/** What an author is told of a file that was not read, by the path as written. */
export function refusalDiagnostic(refusal: Refusal, written: string, span?: Span): Diagnostic {
  const { code, says, hint } = refusals[refusal]
  return diagnostic(code, `"${written}" ${says}.`, { span, hints: [hint] })
}

/** The same where nothing names the file: at its own beginning. */
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
    says: 'lies outside of the book folder, where nothing is read',
    hint: 'copy the file into the book folder and give its path from there',
  },
  remote: {
    code: 'project/path-outside',
    says: 'lies on the web, and nothing is fetched while a book is made',
    hint: 'save it into the book folder and give its path from there',
  },
  missing: {
    code: 'project/not-found',
    says: 'is not in the book folder',
    hint: 'give the path from the book folder, with small and capital letters as in its name',
  },
  folder: {
    code: 'project/file-unreadable',
    says: 'is a folder',
    hint: 'give the path of a file',
  },
  device: {
    code: 'project/file-unreadable',
    says: 'is no file but a device or a pipe',
    hint: 'put a file in its place',
  },
  'too large': {
    code: 'project/too-large',
    says: 'is larger than anything a book needs',
    hint: 'make it smaller, or part it',
  },
  unreadable: {
    code: 'project/file-unreadable',
    says: 'cannot be read',
    hint: 'see whether you have the permission to read it',
  },
  'bad name': {
    code: 'project/file-unreadable',
    says: 'has letters in its name that are not UTF-8, and is left out',
    hint: 'give it another name',
  },
  'broken link': {
    code: 'project/not-found',
    says: 'is a link that leads nowhere',
    hint: 'put the file itself in its place, or take the link away',
  },
  'link outside': {
    code: 'project/path-outside',
    says: 'is a link that leads out of the book folder, where nothing is read',
    hint: 'put what it leads to in its place',
  },
  'link around': {
    code: 'project/file-unreadable',
    says: 'is a link to a folder that it lies in, and is left out',
    hint: 'take the link away',
  },
  'too deep': {
    code: 'project/file-unreadable',
    says: 'lies more folders down than a book has parts, and is left out',
    hint: 'move it up: folders are parts, and the folders in them parts of these',
  },
}
