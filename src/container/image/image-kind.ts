import { decodeText } from '../text/decode-text.ts'

/** What an image is by its first bytes, whatever its name says. */
export type ImageKind = 'png' | 'jpeg' | 'gif' | 'svg' | 'webp' | 'avif' | 'tiff'

/** The kind of an image; undefined when it is not a kind that can be shown. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^RIFF....WEBP/s.test(start)) return 'webp'
  if (/^....ftyp(?:avif|avis|mif1)/s.test(start)) return 'avif'
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'tiff'
  const text = decodeText(bytes.subarray(0, 4096)).text
  return /^\ufeff?\s*</.test(text) && /<(?:\w+:)?svg[\s>]/.test(text) ? 'svg' : undefined
}

/**
 * What a file is that is named as an image but is none of these kinds, as the end of a sentence;
 * undefined when nobody can tell.
 */
export function otherKind(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'is an empty file'
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  const kind = otherKinds.find(([signature]) => signature.test(start))?.[1]
  return kind && `is ${kind}, which is not shown`
}

const otherKinds = [
  [/^....ftyp(?:hei|hev|mif|msf)/s, 'a HEIC photograph'],
  [/^BM/, 'a BMP image'],
  [/^\0\0[\x01\x02]\0/, 'a Windows icon'],
  [/^8BPS/, 'a Photoshop document'],
  [/^%!PS/, 'a PostScript drawing'],
  [/^%PDF-/, 'a PDF'],
  [/^\x1f\x8b/, 'a packed file'],
  [/^\0\0\0\x0cJXL |^\xff\x0a/, 'a JPEG XL image'],
  [/^\s*<(?:!doctype )?html/i, 'a page of the web'],
] as const

const endings = { png: /\.png$/i, jpeg: /\.jpe?g$/i, gif: /\.gif$/i, svg: /\.svg$/i } as const

/**
 * The name of an image in a book: its own name when the extension fits its kind, or else its name
 * with the right extension added.
 */
export function nameAs(name: string, kind: keyof typeof endings): string {
  return endings[kind].test(name) ? name : `${name}.${kind === 'jpeg' ? 'jpg' : kind}`
}
