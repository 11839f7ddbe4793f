import { SaxesParser } from 'saxes'
import type { ZipEntry } from './read-zip.ts'

/** What of a content document is not the author's. */
export type LeaveOut = (classes: readonly string[], tag: string) => boolean

/** The text of the documents of a spine, in reading order, without elements (and all in them) that are left out. */
export function epubText(entries: readonly ZipEntry[], leaveOut: LeaveOut): string {
  return spine(entries)
    .map((path) => documentText(textOf(entries, path), leaveOut))
    .join('\n')
}

/** The paths of the spine's documents, in order. */
export function spine(entries: readonly ZipEntry[]): readonly string[] {
  const opf = entries.find(({ path }) => path.endsWith('.opf'))
  if (!opf) throw new Error('no package document')
  const folder = opf.path.slice(0, opf.path.lastIndexOf('/') + 1)
  const hrefs = new Map<string, string>()
  const order: string[] = []
  parse(new TextDecoder().decode(opf.bytes), {
    open(tag, attributes) {
      if (tag === 'item') hrefs.set(attributes['id'] ?? '', attributes['href'] ?? '')
      if (tag === 'itemref') order.push(attributes['idref'] ?? '')
    },
  })
  return order.map((id) => `${folder}${decodeURIComponent(hrefs.get(id) ?? '')}`)
}

function documentText(xhtml: string, leaveOut: LeaveOut): string {
  let text = ''
  let depth = 0
  let leftOutAt = Infinity
  parse(xhtml, {
    open(tag, attributes) {
      depth++
      const classes = (attributes['class'] ?? '').split(' ')
      if (depth < leftOutAt && (tag === 'head' || leaveOut(classes, tag))) leftOutAt = depth
    },
    text(value) {
      if (depth < leftOutAt) text += value
    },
    close() {
      if (depth === leftOutAt) leftOutAt = Infinity
      depth--
    },
  })
  return text
}

function textOf(entries: readonly ZipEntry[], path: string): string {
  const entry = entries.find((candidate) => candidate.path === path)
  if (!entry) throw new Error(`${path} is in the spine and not in the container`)
  return new TextDecoder().decode(entry.bytes)
}

function parse(
  xml: string,
  handlers: {
    readonly open?: (tag: string, attributes: Readonly<Record<string, string>>) => void
    readonly text?: (value: string) => void
    readonly close?: () => void
  },
): void {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(name, attributes))
  parser.on('text', (value) => handlers.text?.(value))
  parser.on('closetag', () => handlers.close?.())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}
