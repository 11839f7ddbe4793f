/**
 * How to recognize a reader's disk. Paths are relative to its root, with forward slashes and in any
 * case.
 */
export interface Signature {
  /** All of these must exist. */
  readonly all: readonly string[]
  /** One of these must exist, or the label must match; not checked when both are absent. */
  readonly any?: readonly string[]
  /** Matches the volume's name, where the system shows it. */
  readonly label?: RegExp
  /** None of these may exist. */
  readonly none?: readonly string[]
  /** The beginning of this file must match the pattern. */
  readonly text?: { readonly path: string; readonly pattern: RegExp }
}

/** A family of e-readers that show their disk when they are connected by cable. */
export interface DeviceKind {
  /** Its name for `--to`. */
  readonly id: string
  /** The name on the case: `Kobo`. */
  readonly name: string
  readonly signature: Signature
  /**
   * Where it looks for books: the first folder that exists is used, or else the last is created. ''
   * is the root.
   */
  readonly folders: readonly string[]
  /** File formats, the best one for our books first. */
  readonly opens: readonly string[]
  /** The `reader` of editions made for it. */
  readonly reader: string
  /** Its own path to its root, for limits on the length of a whole path. */
  readonly rootPath: string
  /** The number of bytes that a path, `rootPath` included, must stay below. */
  readonly pathLimit?: number
  /** What happens to a new book, as a sentence for the owner. */
  readonly afterwards: string
  /** What else the owner should know. */
  readonly notes: readonly string[]
  /** Where these facts come from. */
  readonly source: string
}

const koboFile = '.kobo/KoboReader.sqlite'
const koboFolders = ['']
const koboFormats = ['epub', 'pdf', 'cbz', 'cbr', 'txt', 'mobi', 'html', 'rtf']
// calibre's kobo/driver.py, MAX_PATH_LEN: the names of cached covers are 65 longer than those of
// their books.
const koboPathLimit = 185
// A Kindle has a folder system/ too, but only a PocketBook has these in it.
const pocketBookFolders = ['system/config', 'system/profiles', 'system/reader']

/** Every kind that the program knows. The first one whose signature matches wins. */
export const deviceKinds: readonly DeviceKind[] = [
  {
    id: 'tolino',
    name: 'Tolino',
    signature: {
      all: [koboFile],
      text: { path: '.kobo/version', pattern: /-0{6,}69[013]\s*$/ },
    },
    folders: koboFolders,
    // Kobo's firmware under the Tolino name: calibre sends it plain EPUBs, never KEPUBs.
    opens: koboFormats,
    reader: 'generic',
    rootPath: '/mnt/onboard/',
    pathLimit: koboPathLimit,
    afterwards: 'It adds the book to its library once you eject it.',
    notes: ['shine 5, shine color and vision color run Kobo firmware'],
    source: 'calibre devices/kobo/driver.py: product ids 0x5237–0x5239, isTolinoDevice',
  },
  {
    id: 'kobo',
    name: 'Kobo',
    signature: { all: [koboFile] },
    folders: koboFolders,
    opens: ['kepub', ...koboFormats],
    reader: 'kobo',
    rootPath: '/mnt/onboard/',
    pathLimit: koboPathLimit,
    afterwards: 'It adds the book to its library once you eject it.',
    notes: ['it ignores folders whose names begin with a dot'],
    source: 'calibre devices/kobo/driver.py; pgaskin/koboutils',
  },
  {
    id: 'tolino',
    name: 'Tolino',
    signature: { all: [], any: ['.tolino'], label: /^(_TELEKOMTOLINO|tolino)/i },
    folders: ['Books', ''],
    opens: ['epub', 'pdf', 'txt'],
    reader: 'generic',
    rootPath: '/',
    afterwards: 'It adds the book to its library once you eject it.',
    notes: ['it does not open KEPUBs'],
    source: 'calibre devices/eb600/driver.py: TOLINO',
  },
  {
    id: 'pocketbook',
    name: 'PocketBook',
    signature: { all: ['system'], any: pocketBookFolders, label: /^(PB\d|PocketBook)/i },
    folders: ['Books', ''],
    opens: 'epub fb2 fb2.zip mobi azw3 pdf djvu docx doc rtf chm txt prc html cbz cbr'.split(' '),
    reader: 'generic',
    rootPath: '/mnt/ext1/',
    afterwards: 'It adds the book to its library once you eject it.',
    notes: ['it has a folder system/, as a Kindle does'],
    source: 'calibre devices/eb600/driver.py: POCKETBOOK…; the driver of the PocketBook 632',
  },
  {
    id: 'kindle',
    name: 'Kindle',
    signature: {
      all: ['documents', 'system'],
      any: ['system/thumbnails', 'system/Search Indexes', 'system/version.txt', 'amazon-cover-bug'],
      label: /^Kindle/i,
      none: pocketBookFolders,
    },
    folders: ['documents'],
    opens: ['azw3', 'mobi', 'azw', 'prc', 'azw1', 'kfx', 'pdf', 'txt'],
    reader: 'kindle',
    rootPath: '/mnt/us/',
    afterwards: 'It adds the book to its library once you eject it.',
    notes: ['it does not open EPUBs that come by cable; use Send to Kindle for them'],
    source: 'calibre devices/kindle/driver.py: KINDLE2',
  },
  {
    id: 'nook',
    name: 'Nook',
    signature: {
      all: [],
      any: ['NOOK/Books', 'NOOK/My Files'],
      label: /^((B&N )?nook|EBOOK_DISK)/i,
    },
    // Its root is not writable.
    folders: ['NOOK/Books', 'NOOK/My Files', 'My Files', 'my documents'],
    opens: ['epub', 'pdf', 'pdb'],
    reader: 'generic',
    rootPath: '/',
    afterwards: 'It adds the book to its library once you eject it.',
    notes: ['its library shows the books under "My Files" or "Books"'],
    source: 'calibre devices/nook/driver.py',
  },
]

/** A reader that is none of these, with its disk at a folder that its owner names. */
export const unknownReader: DeviceKind = {
  id: 'folder',
  name: 'reader',
  signature: { all: [] },
  folders: [''],
  opens: [...new Set(['epub', ...deviceKinds.flatMap(({ opens }) => opens)])],
  reader: 'generic',
  rootPath: '/',
  afterwards: 'This program does not know the reader: its manual says where it looks for books.',
  notes: [],
  source: 'none',
}
