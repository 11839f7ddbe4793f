import type { Resource } from '../book/book.ts'
import { imageNames, isRemote } from '../book/image-name.ts'
import { diagnostic, type Diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import { nearestHint } from '../diagnostics/nearest.ts'
import type { Document } from '../markdown/document.ts'
import { imageUrls } from '../markdown/image-urls.ts'
import { listImages } from './list-images.ts'
import type { Project } from './project.ts'
import { insidePath, readInside, refusalDiagnostic, type Refusal } from './read-inside.ts'
import { toResource } from './to-resource.ts'

/**
 * The images of a book, by their names: those that the manuscript shows, and the cover. Each is read once and is of a
 * kind that both editions can show. What cannot be had is reported and left out.
 */
export async function loadResources(
  project: Project,
  documents: readonly Document[],
  report: Report,
): Promise<Readonly<Record<string, Resource>>> {
  const resources = new Map<string, Resource>()
  const tried = new Map<string, readonly Diagnostic[]>()
  for (const { file, url, span } of wantedImages(project, documents)) {
    const found = locate(project, file, url, span)
    if ('diagnostic' in found) {
      report(found.diagnostic)
      continue
    }
    const known = tried.get(found.path)
    if (known) {
      // Every place that shows a bad image is told of it.
      for (const { code, message, hints } of known)
        report(diagnostic(code, message, { span, hints }))
      continue
    }
    const told: Diagnostic[] = []
    const resource = await toResource(found.path, found.bytes, span, (one) => {
      told.push(one)
      report(one)
    })
    tried.set(found.path, told)
    if (resource) resources.set(resource.name, resource)
  }
  return Object.fromEntries(resources)
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
    : [{ file: 'book.yaml', url: cover, span: coverSpan(project, cover) }, ...shown]
}

// The largest photograph a printer takes has less.
const largestImage = 128 * 1024 * 1024

function locate(
  project: Project,
  file: string,
  url: string,
  span: Span | undefined,
): { readonly path: string; readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic } {
  if (isRemote(url)) return { diagnostic: remoteImage(url, span) }
  const paths = imageNames(file, url)
    .map(insidePath)
    .filter((path) => path !== undefined)
  // A path from the root is tried as one from the book folder, as on the web.
  let refusal: Refusal = paths.length === 0 || url.startsWith('/') ? 'outside' : 'missing'
  for (const path of paths) {
    const read = readInside(project.directory, path, largestImage)
    if ('bytes' in read) return { path, bytes: read.bytes }
    if (read.refusal !== 'missing') refusal = read.refusal
  }
  if (refusal !== 'missing') return { diagnostic: refusalDiagnostic(refusal, url, span) }
  const hints = nearestHint(url, listImages(project.directory))
  const message = `There is no image "${url}" in the book folder.`
  return {
    diagnostic: diagnostic('image/not-found', message, {
      span,
      hints: [...hints, 'give the path from the file that shows it, or from the book folder'],
    }),
  }
}

function remoteImage(url: string, span: Span | undefined): Diagnostic {
  const short = url.length > 60 ? `${url.slice(0, 60)}…` : url
  return diagnostic('image/remote', `The image "${short}" is not a file of the book folder.`, {
    span,
    hints: [
      'save it into the book folder and give its path: nothing is fetched while a book is made',
    ],
  })
}

function coverSpan(project: Project, cover: string): Span | undefined {
  for (const file of ['book.yaml', 'book.yml']) {
    const lines = project.sources.get(file)?.split('\n') ?? []
    const index = lines.findIndex((line) => /^cover\s*:/.test(line))
    const column = (lines[index]?.indexOf(cover) ?? -1) + 1
    if (column < 1) continue
    const start = { line: index + 1, column }
    return { file, start, end: { line: index + 1, column: column + cover.length } }
  }
  return undefined
}
