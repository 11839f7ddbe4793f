import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../support/book-folder.ts'

/** What stands on the disks of readers as they leave the factory: path → text, folders with a slash at their end. */
export const readerTrees = {
  kobo: {
    '.kobo/KoboReader.sqlite': 'SQLite',
    '.kobo/version':
      'N418000000000,4.1.15,4.38.21908,4.1.15,4.1.15,00000000-0000-0000-0000-000000000388\n',
    '.kobo-images/': '',
    '.adobe-digital-editions/': '',
  },
  newTolino: {
    '.kobo/KoboReader.sqlite': 'SQLite',
    '.kobo/version':
      'T691000000000,4.1.15,5.3.195056,4.1.15,4.1.15,00000000-0000-0000-0000-000000000691',
  },
  oldTolino: { '.tolino/': '', 'Books/': '', 'LOST.DIR/': '' },
  kindle: { 'documents/': '', 'system/thumbnails/': '', 'system/version.txt': 'Kindle' },
  pocketbook: { 'system/config/': '', 'system/profiles/': '', 'Books/': '', 'documents/': '' },
  nook: { 'NOOK/Books/': '', 'NOOK/My Files/': '' },
  camera: { 'DCIM/100/1.jpg': 'JPEG', 'documents/': '' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** A folder of disks, each with a tree; gone after the test. */
export function mounts(
  disks: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>,
): string {
  const folder = temporaryFolder()
  for (const [label, tree] of Object.entries(disks)) {
    mkdirSync(join(folder, label), { recursive: true })
    for (const [path, content] of Object.entries(tree)) {
      const isFolder = path.endsWith('/')
      mkdirSync(join(folder, label, isFolder ? path : dirname(path)), { recursive: true })
      if (!isFolder) writeFileSync(join(folder, label, path), content)
    }
  }
  return folder
}
