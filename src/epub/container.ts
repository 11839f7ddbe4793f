import { EPub } from 'epub-gen-memory'
import type { EpubFile } from './epub-file.ts'

/**
 * The container of an ebook: epub-gen-memory packs it, and the documents in it are ours in place of those that the
 * package would make from its templates. Nothing is fetched, dated or numbered at random.
 */
export class EpubContainer extends EPub {
  readonly #files: readonly EpubFile[]

  constructor(files: readonly EpubFile[]) {
    super({ title: 'untitled', verbose: false }, [])
    this.#files = files
  }

  /** Puts our documents where the package puts its own; called by `render`. */
  protected override async generateTemplateFiles(): Promise<void> {
    // Adding the package's `mimetype` again keeps it the first entry and gives it a fixed date.
    this.#add('mimetype', 'application/epub+zip', 'STORE')
    this.#add('META-INF/container.xml', containerXml, 'DEFLATE')
    for (const { path, bytes } of this.#files) {
      this.#add(path, bytes, isCompressed(path) ? 'STORE' : 'DEFLATE')
    }
    const expected = 2 + new Set(this.#files.map(({ path }) => path)).size
    const actual = Object.keys(this.zip.files).length
    if (actual !== expected) throw new Error(`internal: ${actual} entries instead of ${expected}`)
  }

  #add(path: string, content: string | Uint8Array, compression: 'STORE' | 'DEFLATE'): void {
    this.zip.file(path, content, {
      binary: typeof content !== 'string',
      compression,
      createFolders: false,
      date: entryDate,
    })
  }
}

const containerXml = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

// The first day that a ZIP file can name: the same in every build and, as JSZip writes UTC, in every time zone.
const entryDate = new Date(Date.UTC(1980, 0, 1))

// Compressing them again costs time and gains nothing.
function isCompressed(path: string): boolean {
  return /\.(?:jpe?g|png|gif|woff2)$/i.test(path)
}
