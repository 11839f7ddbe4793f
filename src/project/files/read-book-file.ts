import { posix } from 'node:path'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { decodeSource } from './decode-source.ts'
import type { Project } from './project.ts'
import { insidePath, readInside } from './read-inside.ts'
import type { Refusal } from './refusal.ts'
import { workspacePath } from './workspace.ts'

/** The bytes of a file of the book folder, and its path there. */
export interface BookBytes {
  readonly file: string
  readonly bytes: Uint8Array
}

/** What an npm package is asked for when only its name is written. */
export type PackagePart = 'stylesheet' | 'settings'

/**
 * Reads a file that another file of the book folder names: an imported stylesheet, or a font. The
 * path is taken from the folder of `fromFile`, or else from the book folder.
 */
export function readBookBytes(
  project: Pick<Project, 'directory'>,
  path: string,
  fromFile: string,
  part: PackagePart = 'stylesheet',
): BookBytes | { readonly refusal: Refusal } {
  const ofPackage = packagePath(project.directory, path, part)
  if (ofPackage !== undefined) return readBookBytes(project, ofPackage, fromFile)
  if (/^(?:https?:)?\/\//i.test(path)) return { refusal: 'remote' }
  // Joined to a folder, `/etc/fonts` would look like a path inside it.
  if (/^(?:[/\\]|[a-z]+:)/i.test(path)) return { refusal: 'outside' }
  let refusal: Refusal = 'outside'
  for (const base of [posix.dirname(fromFile), '.']) {
    const joined = posix.join(base, path)
    const file = insidePath(joined) ?? workspacePath(project.directory, joined)
    if (file === undefined) continue
    const read = readInside(project.directory, file, largestFile)
    if ('bytes' in read) return { file, bytes: read.bytes }
    // The fault at the first place says more than the absence at the second.
    if (refusal === 'outside' || read.refusal !== 'missing') refusal = read.refusal
  }
  return { refusal }
}

// `npm:@house/style` is the stylesheet that an npm package in the workspace names as its `style`, or
// the book.yaml of the package.
function packagePath(directory: string, path: string, part: PackagePart): string | undefined {
  const [, name, inner] = /^npm:((?:@[\w.-]+\/)?[\w.-]+)(\/.+)?$/.exec(path) ?? []
  if (name === undefined) return undefined
  const folder = `@workspace/node_modules/${name}`
  if (inner !== undefined) return folder + inner
  if (part === 'settings') return `${folder}/book.yaml`
  const manifest = readInside(directory, `${folder}/package.json`, largestFile)
  const text = 'bytes' in manifest ? new TextDecoder().decode(manifest.bytes) : ''
  const [, style = 'index.css'] = /"style"\s*:\s*"([^"]+)"/.exec(text) ?? []
  return posix.join(folder, style)
}

/**
 * The text of a file of the book folder, decoded as well as possible; undefined when it is missing
 * or not text.
 */
export function readBookFile(
  project: Pick<Project, 'directory'>,
  file: string,
): SourceFile | undefined {
  const found = readBookBytes(project, file, '')
  const text = 'bytes' in found ? decodeSource(file, found.bytes, () => {}) : undefined
  return text === undefined ? undefined : { file, text }
}

// The largest fonts, for Chinese and Japanese, have 20 MB.
const largestFile = 64 * 1024 * 1024
