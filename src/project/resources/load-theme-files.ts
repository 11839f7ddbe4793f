import type { Resource } from '../../book/model/book.ts'
import { imageNames, isEmbeddedImage } from '../../book/model/image-name.ts'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import type { Theme } from '../../theme/css/stylesheet.ts'
import { filesOfTheme, withFiles, type ThemeFile } from '../../theme/files-of-theme.ts'
import { listFiles } from '../files/list-files.ts'
import type { Project } from '../files/project.ts'
import { readBookBytes, type BookBytes } from '../files/read-book-file.ts'
import { refusalDiagnostic, type Refusal } from '../files/refusal.ts'
import { dataOfImage } from './data-of-image.ts'
import { toResource } from './to-resource.ts'

/**
 * Reads the pictures that a theme names for ebooks, and gives the theme their names. A picture that
 * cannot be carried is reported, and left out.
 */
export async function loadThemeFiles(
  project: Pick<Project, 'directory'>,
  theme: Theme,
  report: Report,
): Promise<{
  readonly theme: Theme
  readonly resources: Readonly<Record<string, Resource>>
}> {
  const names = new Map<string, string>()
  const resources = new Map<string, Resource>()
  for (const file of filesOfTheme(theme)) {
    const found = read(project, file, report)
    const resource = found && (await toResource(found.file, found.bytes, file.span, report))
    if (!resource) continue
    resources.set(resource.name, resource)
    names.set(`${file.from}\n${file.url}`, resource.name)
  }
  return {
    theme: withFiles(theme, (url, from) => names.get(`${from}\n${url}`)),
    resources: Object.fromEntries(resources),
  }
}

function read(
  project: Pick<Project, 'directory'>,
  { url, from, span }: ThemeFile,
  report: Report,
): BookBytes | undefined {
  if (isEmbeddedImage(url)) {
    const [file = ''] = imageNames(from, url)
    return { file, bytes: dataOfImage(url) }
  }
  if (/^(?:#|data:)/i.test(url)) {
    const hints = ['name a picture in the book folder: url("images/paper.png")']
    const short = url.length > 40 ? `${url.slice(0, 40)}…` : url
    const message = `"${short}" names no picture, and is left out of the ebook.`
    report(diagnostic('theme/unsupported', message, { span, hints }))
    return undefined
  }
  const found = readBookBytes(project, decoded(url), from)
  if ('bytes' in found) return found
  report(refused(found.refusal, { url, from, span }, project))
  return undefined
}

function refused(refusal: Refusal, { url, span }: ThemeFile, project: Pick<Project, 'directory'>) {
  const problem = refusalDiagnostic(refusal, url, span)
  if (refusal !== 'missing') return problem
  const near = nearestHint(url, listFiles(project.directory, /\.(?:png|jpe?g|gif|svg|webp|avif)$/i))
  const hints = [...near, 'give its path from the stylesheet, or from the book folder']
  return diagnostic('project/not-found', `"${url}" is not in the book folder.`, { span, hints })
}

// `url(my%20paper.png)`, and what a browser cuts off: `#icon`, `?v=2`.
function decoded(url: string): string {
  const path = /^[a-z]+:|^\/\//i.test(url) ? url : url.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
