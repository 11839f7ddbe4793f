/**
 * What a file is, by its first bytes, when it is clearly not an author's text: "a PDF"; undefined
 * when it may be one.
 */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return kinds.find(([signature]) => start.startsWith(signature))?.[1]
}

// The signatures of these formats, by their standards or by custom.
const kinds = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a document in Rich Text (RTF)'],
  ['PK\x03\x04', 'a Word document, an EPUB or another ZIP file'],
  ['\xd0\xcf\x11\xe0', 'an old Word document'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['\x1f\x8b', 'a packed file'],
] as const
