/** How the disk of a reader is told from any other. Paths are from its root, with forward slashes; case does not count. */
export interface Signature {
  /** All of these are there. */
  readonly all: readonly string[]
  /** And one of these, or the label fits; no more is asked when both are absent. */
  readonly any?: readonly string[]
  /** Name of the volume, where the system shows it. */
  readonly label?: RegExp
  /** None of these is there. */
  readonly none?: readonly string[]
  /** And this file begins with a text like this. */
  readonly text?: { readonly path: string; readonly pattern: RegExp }
}

/** A family of e-readers that show their disk when they are connected by cable. */
export interface DeviceKind {
  /** What `--to` calls it. */
  readonly id: string
  /** `Kobo`: the name on the case. */
  readonly name: string
  readonly signature: Signature
  /** Where it looks for books: the first that is there is taken, the last is made when none is. '' is the root. */
  readonly folders: readonly string[]
  /** File formats, the best for a book of ours first. */
  readonly opens: readonly string[]
  /** The `reader` of the editions made for it. */
  readonly reader: string
  /** How it names its root, where the length of a whole path is limited. */
  readonly rootPath: string
  /** Bytes that a path must stay under, with `rootPath`. */
  readonly pathLimit?: number
  /** What it does with a new book, in a sentence for its owner. */
  readonly afterwards: string
  /** What else an owner should know. */
  readonly notes: readonly string[]
  /** Where these facts come from. */
  readonly source: string
}

const koboFile = '.kobo/KoboReader.sqlite'
const koboFolders = ['']
const koboFormats = ['epub', 'pdf', 'cbz', 'cbr', 'txt', 'mobi', 'html', 'rtf']
// calibre's kobo/driver.py, MAX_PATH_LEN: the names of cached covers are longer than those of their books by 65.
const koboPathLimit = 185
// What only a PocketBook has in its system/, which a Kindle has as well.
const pocketBookFolders = ['system/config', 'system/profiles', 'system/reader']

/** Every kind that is known. The first whose signature fits names the reader. */
export const deviceKinds: readonly DeviceKind[] = [
  {
    id: 'tolino',
    name: 'Tolino',
    signature: {
      all: [koboFile],
      text: { path: '.kobo/version', pattern: /-0{6,}69[013]\s*$/ },
    },
    folders: koboFolders,
    // Kobo's firmware under Tolino's name: calibre sends it plain EPUBs, never KEPUBs.
    opens: koboFormats,
    reader: 'generic',
    rootPath: '/mnt/onboard/',
    pathLimit: koboPathLimit,
    afterwards: 'It takes the book in once it is ejected.',
    notes: ['shine 5, shine color and vision color run the firmware of Kobo'],
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
    afterwards: 'It takes the book in once it is ejected.',
    notes: ['folders whose names begin with a dot are not looked into'],
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
    afterwards: 'It takes the book in once it is ejected.',
    notes: ['it opens no KEPUB'],
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
    afterwards: 'It takes the book in once it is ejected.',
    notes: ['it has a folder system/, as a Kindle has'],
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
    afterwards: 'It takes the book in once it is ejected.',
    notes: ['it opens no EPUB that comes by cable; Send to Kindle takes one'],
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
    // Its root cannot be written to.
    folders: ['NOOK/Books', 'NOOK/My Files', 'My Files', 'my documents'],
    opens: ['epub', 'pdf', 'pdb'],
    reader: 'generic',
    rootPath: '/',
    afterwards: 'It takes the book in once it is ejected.',
    notes: ['books stand in its library under "My Files" or "Books"'],
    source: 'calibre devices/nook/driver.py',
  },
]
