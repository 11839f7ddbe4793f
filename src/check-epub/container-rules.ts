/**
 * Checks that the files of an EPUB are whole, in their places and not encrypted. Checkers of the
 * standard do not look at this.
 */
import type { ZipFile } from '../container/zip/open-zip.ts'
import { resolveHref } from '../container/package/resolve-href.ts'
import type { OpenedEpub } from './open-epub.ts'
import type { Breach, EpubRule } from './rule.ts'

export const containerRules: readonly EpubRule[] = [
  {
    code: 'epub/damaged-file',
    reason: 'A file that cannot be unpacked is missing from the book.',
    severity: 'error',
    source: 'EPUB 3.3, § 4.2.5; APPNOTE 4.4.7',
    find: ({ files }) =>
      files
        .filter((file) => file.read() === undefined)
        .map(({ path }) => at(path, 'The file cannot be unpacked; it is damaged or locked.')),
  },
  {
    code: 'epub/file-name',
    reason: 'A file name that leads out of the book could overwrite other files.',
    severity: 'error',
    source: 'EPUB 3.3, § 4.2.3',
    find: ({ files }) =>
      files
        .filter(({ path }) => /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(path))
        .map(({ path }) => at(path, 'The name of the file leads out of the book.')),
  },
  {
    code: 'epub/unlisted-file',
    reason: 'A file that the manifest does not list is not part of the book.',
    severity: 'warning',
    source: 'EPUB 3.3, § 5.6.1',
    find: (epub) =>
      unlisted(epub).map(({ path }) =>
        at(path, 'The file is in the archive but not in the manifest.'),
      ),
  },
  {
    code: 'epub/encoding',
    reason:
      'Text that is not UTF-8 has to be guessed at, so quotes and accents may come out wrong.',
    severity: 'error',
    source: 'EPUB 3.3, § 3.9',
    find: (epub) =>
      [epub.package.document, ...epub.documents, ...epub.stylesheets].flatMap(({ path, fault }) =>
        fault === undefined ? [] : [at(path, `The file ${fault}; it has to be in UTF-8.`)],
      ),
  },
  {
    code: 'epub/locked',
    reason: 'A locked book opens only for readers who have its key.',
    severity: 'error',
    source: 'EPUB 3.3, § 4.2.6.3.2; European Accessibility Act, annex I, section IV (f)',
    find: ({ encrypted }) =>
      encrypted
        .filter(({ algorithm }) => !isObfuscation(algorithm))
        .map(({ path }) => at(path, 'The file is locked, and shops do not open locked books.')),
  },
  {
    code: 'epub/obfuscated-font',
    reason: 'Only some readers show obfuscated fonts.',
    severity: 'warning',
    source: 'EPUB 3.3, § 4.4: reading systems need not support it',
    find: ({ encrypted }) =>
      encrypted
        .filter(({ algorithm }) => isObfuscation(algorithm))
        .map(({ path }) => at(path, 'The font is obfuscated, and some readers do not show it.')),
  },
  {
    code: 'epub/damaged-image',
    reason: 'A damaged image is shown as an empty box.',
    severity: 'error',
    source: 'EPUB 3.3, § 3.2, core media types',
    find: ({ images, encrypted }) =>
      images.flatMap((image) => {
        const { path, damage } = image
        const isLocked = encrypted.some((file) => file.path === path)
        return damage === undefined || isLocked ? [] : [at(path, `The image is ${damage}.`)]
      }),
  },
]

function at(file: string, message: string): Breach {
  return { message, place: { file } }
}

function unlisted({ files, package: opf }: OpenedEpub): readonly ZipFile[] {
  const { path, elements } = opf.document
  const listed = new Set([path, ...opf.items.map((item) => item.path.normalize())])
  // A package may list records that are stored beside it.
  for (const { name, attributes } of elements) {
    if (name === 'link') listed.add(resolveHref(path, attributes['href'] ?? '').path.normalize())
  }
  return files.filter(
    (file) =>
      file.path !== 'mimetype' &&
      !/^META-INF\//.test(file.path) &&
      !listed.has(file.path.normalize()),
  )
}

// The two methods of font obfuscation: EPUB 3.3, § 4.4.3, and Adobe's older one.
function isObfuscation(algorithm: string): boolean {
  return /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/.test(
    algorithm,
  )
}
