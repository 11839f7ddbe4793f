/**
 * A reader of the PDFs that this program writes, for tests: objects with their streams unpacked, pages in order, and
 * the text of a page as runs with place, font and size. It knows no more of PDF than our own files use.
 */
import { inflateSync } from 'node:zlib'

export interface ReadObject {
  /** What stands between `obj` and `stream` or `endobj`. */
  readonly source: string
  /** Unpacked, one character a byte. */
  readonly stream?: string
}

/** What one showing operator says, placed as the page is: in points, y down from the top. */
export interface TextRun {
  readonly x: number
  readonly y: number
  /** Name of the font without the tag of its subset. */
  readonly font: string
  readonly size: number
  readonly text: string
  readonly artifact: boolean
}

export interface ReadPdf {
  readonly trailer: string
  readonly objects: ReadonlyMap<number, ReadObject>
  readonly catalog: string
  readonly pages: readonly { readonly source: string; readonly content: string }[]
  /** The object that a key of a dictionary points to. */
  follow(source: string, key: string): ReadObject
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, ReadObject>()
  for (const match of file.matchAll(
    /^(\d+) 0 obj\n([^]*?)(?:\nstream\n([^]*?)\nendstream)?\nendobj$/gm,
  )) {
    const source = match[2] ?? ''
    const raw = match[3]
    objects.set(Number(match[1]), {
      source,
      ...(raw !== undefined && { stream: unpack(source, raw) }),
    })
  }
  const follow = (source: string, key: string): ReadObject => {
    const id = new RegExp(`/${key} (\\d+) 0 R`).exec(source)?.[1]
    const object = objects.get(Number(id))
    if (!object) throw new Error(`no /${key} in ${source}`)
    return object
  }
  const trailer = file.slice(file.lastIndexOf('trailer'))
  const catalog = follow(trailer, 'Root').source
  const kids = /\/Kids \[([^\]]*)\]/.exec(follow(catalog, 'Pages').source)?.[1] ?? ''
  const pages = Array.from(kids.matchAll(/(\d+) 0 R/g), (match) => {
    const source = objects.get(Number(match[1]))?.source ?? ''
    return { source, content: follow(source, 'Contents').stream ?? '' }
  })
  return { trailer, objects, catalog, pages, follow }
}

function unpack(source: string, raw: string): string {
  if (!source.includes('/Filter /FlateDecode') || source.includes('/Predictor')) return raw
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
}

/** The text that a page shows, by showing operator. */
export function textRuns(pdf: ReadPdf, pageIndex: number): readonly TextRun[] {
  const page = pdf.pages[pageIndex]
  if (!page) throw new Error(`there is no page ${pageIndex}`)
  const fonts = readFonts(pdf, pdf.follow(page.source, 'Resources').source)
  const runs: TextRun[] = []
  let font = { name: '', toUnicode: new Map<number, string>() }
  let size = 0
  let place = { x: 0, y: 0 }
  let artifact = false
  for (const operation of operations(page.content)) {
    const [first = '', second = ''] = operation.operands
    if (operation.operator === 'Tf') {
      font = fonts.get(first.slice(1)) ?? font
      size = Number(second)
    }
    if (operation.operator === 'Tm') {
      place = { x: Number(operation.operands[4]), y: Number(operation.operands[5]) }
    }
    if (operation.operator === 'BMC') artifact = true
    if (operation.operator === 'EMC') artifact = false
    if (operation.operator === 'TJ') {
      const text = Array.from(codes(first), (code) => font.toUnicode.get(code) ?? '\ufffd').join('')
      runs.push({ ...place, font: font.name, size, text, artifact })
    }
  }
  return runs
}

function readFonts(pdf: ReadPdf, resources: string) {
  const fonts = new Map<string, { name: string; toUnicode: Map<number, string> }>()
  for (const match of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const source = pdf.objects.get(Number(match[2]))?.source ?? ''
    const name = /\/BaseFont \/[A-Z]+\+(\S+)/.exec(source)?.[1] ?? ''
    fonts.set(match[1] ?? '', {
      name,
      toUnicode: readToUnicode(pdf.follow(source, 'ToUnicode').stream ?? ''),
    })
  }
  return fonts
}

function readToUnicode(cmap: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const range of cmap.matchAll(/^<(\w{4})> <\w{4}> \[(.*)\]$/gm)) {
    let code = parseInt(range[1] ?? '', 16)
    for (const entry of (range[2] ?? '').matchAll(/<([^>]*)>/g)) {
      const units = (entry[1] ?? '').split(' ').map((unit) => parseInt(unit, 16))
      texts.set(code++, String.fromCharCode(...units))
    }
  }
  return texts
}

interface Operation {
  readonly operator: string
  readonly operands: readonly string[]
}

function* operations(content: string): Generator<Operation> {
  let operands: string[] = []
  const token = /\[(?:\((?:\\[^]|[^\\)])*\)|[^\]])*\]|<<.*?>>|\/[\w.]+|-?[\d.]+|[A-Za-z]+/g
  for (const [word] of content.matchAll(token)) {
    if (/^[A-Za-z]/.test(word)) {
      yield { operator: word, operands }
      operands = []
    } else {
      operands.push(word)
    }
  }
}

function* codes(array: string): Generator<number> {
  for (const match of array.matchAll(/\(((?:\\[^]|[^\\)])*)\)/g)) {
    const bytes = (match[1] ?? '').replaceAll(/\\([^])/g, (_, byte) => (byte === 'r' ? '\r' : byte))
    for (let index = 0; index + 1 < bytes.length; index += 2) {
      yield bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1)
    }
  }
}
