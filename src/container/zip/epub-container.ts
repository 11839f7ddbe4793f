import { EPub } from 'epub-gen-memory'
import { type Compressor, compressor } from './compressor.ts'
import { deflate, deflateOptions } from './deflate.ts'
import type { Keep } from '../../keep/keep.ts'
import type { EpubFile } from './epub-file.ts'

/**
 * The container of an ebook. epub-gen-memory packs it; our documents replace those that the package
 * would make from its templates. Nothing is fetched, dated or numbered at random.
 */
export class EpubContainer extends EPub {
  readonly #files: readonly EpubFile[]

  readonly #keep: Keep | undefined

  constructor(files: readonly EpubFile[], keep?: Keep) {
    super({ title: 'untitled', verbose: false }, [])
    this.#files = files
    this.#keep = keep
  }

  /** Puts our documents where the package puts its own; called by `render`. */
  protected override async generateTemplateFiles(): Promise<void> {
    const entries = [...ownFiles, ...this.#files]
    const packer = compressor('raw', deflateOptions)
    const packed = await Promise.all(
      entries.map(async ({ path, bytes }) => ({
        path,
        content: isStored(path) ? bytes : await this.#deflated(bytes, packer),
      })),
    )
    packer.close()
    for (const { path, content } of packed) {
      // The package has put `mimetype` first; adding it again keeps its place and fixes its date.
      this.zip.file(path, content, {
        binary: true,
        compression: isStored(path) ? 'STORE' : 'DEFLATE',
        createFolders: false,
        date: entryDate,
      })
    }
    const paths = Object.keys(this.zip.files)
    const expected = new Set(entries.map(({ path }) => path))
    if (paths.length !== entries.length || !paths.every((path) => expected.has(path))) {
      throw new Error(`internal: the container holds ${paths.join(', ')}`)
    }
  }

  #deflated(bytes: Uint8Array, packer: Compressor): Promise<Blob> {
    const make = () => deflate(bytes, packer)
    return this.#keep?.of('deflated', [bytes], make) ?? make()
  }
}

const ownFiles: readonly EpubFile[] = [
  { path: 'mimetype', bytes: new TextEncoder().encode('application/epub+zip') },
  {
    path: 'META-INF/container.xml',
    bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`),
  },
]

// The first day that a ZIP file can name: the same in every build and, as JSZip writes UTC, in
// every time zone.
const entryDate = new Date(Date.UTC(1980, 0, 1))

// `mimetype` must be stored (OCF 3.3, § 4.3.3); compressing data that is already compressed takes
// time and saves nothing.
function isStored(path: string): boolean {
  return path === 'mimetype' || /\.(?:jpe?g|png|gif|woff2)$/i.test(path)
}
