import { isAbsolute } from 'node:path'
import type { Resource } from '../../book/model/book.ts'
import { imageNames, isEmbeddedImage, isNamed, isRemote } from '../../book/model/image-name.ts'
import {
  diagnostic,
  type Diagnostic,
  type Report,
  type Span,
} from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import type { Document } from '../../markdown/document/document.ts'
import { imageUrls } from '../../markdown/document/image-urls.ts'
import { listFiles } from '../files/list-files.ts'
import { reportNamesAlike, type NamedFile } from '../files/names-alike.ts'
import type { Project } from '../files/project.ts'
import { insidePath, readInside } from '../files/read-inside.ts'
import { refusalDiagnostic, shareHint, type Refusal } from '../files/refusal.ts'
import { workspacePath } from '../files/workspace.ts'
import { dataOfImage } from './data-of-image.ts'
import { toResource } from './to-resource.ts'

/**
 * The images of a book by name: those in the manuscript, and the cover. Each is read once, and
 * converted if an edition cannot show it. Images that cannot be used are reported and left out.
 */
export async function loadResources(
  project: Project,
  documents: readonly Document[],
  report: Report,
): Promise<Readonly<Record<string, Resource>>> {
  const resources = new Map<string, Resource>()
  const tried = new Map<string, readonly Diagnostic[]>()
  const named: NamedFile[] = []
  for (const { file, url, span } of wantedImages(project, documents)) {
    const found = locate(project, file, url, span)
    if ('diagnostic' in found) {
      report(found.diagnostic)
      continue
    }
    const known = tried.get(found.path)
    if (known) {
      // A bad image is reported at every place that shows it.
      for (const { code, message, hints } of known)
        report(diagnostic(code, message, { span, hints }))
      continue
    }
    if (!isEmbeddedImage(url)) named.push({ path: found.path, span })
    const told: Diagnostic[] = []
    const resource = await toResource(found.path, found.bytes, span, (one) => {
      told.push(one)
      report(one)
    })
    tried.set(found.path, told)
    if (resource) resources.set(resource.name, { ...resource, ...(span && { span }) })
  }
  reportNamesAlike(named, report)
  return Object.fromEntries(resources)
}

/** The paths at which the images of a book may be, in the book folder. */
export function imagePaths(project: Project, documents: readonly Document[]): readonly string[] {
  return wantedImages(project, documents).flatMap(({ file, url }) =>
    isEmbeddedImage(url) || isRemote(url)
      ? []
      : placesOf(project, file, url).map(({ path }) => path),
  )
}

interface WantedImage {
  /** The file that shows it. */
  readonly file: string
  readonly url: string
  readonly span: Span | undefined
}

function wantedImages(project: Project, documents: readonly Document[]): readonly WantedImage[] {
  const shown = documents.flatMap((document) =>
    imageUrls(document).map(({ url, span }) => ({ file: document.file, url, span })),
  )
  const { cover } = project.settings.metadata
  return cover === undefined
    ? shown
    : [{ file: 'book.yaml', url: cover, span: project.settingPlaces['cover'] }, ...shown]
}

// The largest photographs that printers accept are smaller.
const largestImage = 128 * 1024 * 1024

function locate(
  project: Project,
  file: string,
  url: string,
  span: Span | undefined,
): { readonly path: string; readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic } {
  if (isEmbeddedImage(url)) {
    const [path = ''] = imageNames(file, url)
    return { path, bytes: dataOfImage(url) }
  }
  if (isRemote(url)) return { diagnostic: remoteImage(url, span) }
  const places = placesOf(project, file, url)
  const isOutside = places.length === 0 || isOfMachine(file, url)
  let refusal: Refusal = isOutside ? 'outside' : 'missing'
  for (const { name, path } of places) {
    const read = readInside(project.directory, path, largestImage)
    if ('bytes' in read) return { path: name, bytes: read.bytes }
    if (read.refusal !== 'missing') refusal = read.refusal
  }
  if (url === '') return { diagnostic: nowhere(span) }
  if (refusal !== 'missing') {
    const refused = refusalDiagnostic(refusal, url, span)
    const hints = refusal === 'outside' ? [...refused.hints, shareHint] : refused.hints
    return { diagnostic: { ...refused, hints } }
  }
  const images = listFiles(project.directory, imageEnding)
  // As in a vault of Obsidian, its name alone will do when only one file has it.
  const [named, ...others] = images.filter((path) => isNamed(path, url))
  const read = named === undefined ? undefined : readInside(project.directory, named, largestImage)
  if (named !== undefined && others.length === 0 && read && 'bytes' in read)
    return { path: named, bytes: read.bytes }
  const near = nearestHint(url, images)
  const hint =
    file === 'book.yaml'
      ? 'give the path from the book folder, or leave out "cover" to have one drawn'
      : 'give the path from the file that shows it, or from the book folder'
  const message = `There is no image "${shorten(url)}" in the book folder.`
  const hints = [...near, hint]
  return { diagnostic: diagnostic('image/not-found', message, { span, hints }) }
}

// The names that an image may have in the book, each with its path in the book folder or in its
// workspace.
function placesOf(
  { directory }: Pick<Project, 'directory'>,
  file: string,
  url: string,
): readonly { readonly name: string; readonly path: string }[] {
  return imageNames(file, url).flatMap((written) => {
    const inside = insidePath(written)
    if (inside !== undefined) return [{ name: inside, path: inside }]
    const path = isAbsolute(written) ? undefined : workspacePath(directory, written)
    return path === undefined ? [] : [{ name: written, path }]
  })
}

// A path that begins at the root of a machine: in a text that of a site is taken for one in the
// book folder.
function isOfMachine(file: string, url: string): boolean {
  return url.startsWith('/') && (file === 'book.yaml' || machineFolders.test(url))
}

const machineFolders = /^\/(?:Users|Volumes|etc|home|media|mnt|opt|private|root|tmp|usr|var)\//

const imageEnding = /\.(?:png|jpe?g|gif|svgz?|webp|avif|tiff?)$/i

function nowhere(span: Span | undefined): Diagnostic {
  const hints = ['write the path of the image in the parentheses']
  return diagnostic('image/not-found', 'This image has no path.', { span, hints })
}

function shorten(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url
}

function remoteImage(url: string, span: Span | undefined): Diagnostic {
  return diagnostic(
    'image/remote',
    `The image "${shorten(url)}" is not a file of the book folder.`,
    {
      span,
      hints: [
        'save it in the book folder and give its path: nothing is downloaded while a book is built',
      ],
    },
  )
}
