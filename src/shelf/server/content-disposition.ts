/**
 * The field that names a download (RFC 6266): in ASCII for old clients, and encoded by RFC 8187 if
 * the name has other characters. No name can end the field early or point outside a folder.
 */
export function contentDisposition(fileName: string): string {
  const name = fileName.replace(/[\u0000-\u001F\u007F-\u009F/\\\uD800-\uDFFF]/gu, '_').slice(-150)
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^\x20-\x7E]/gu, '_')
    .replace(/["%]/g, '_')
  const field = `attachment; filename="${plain}"`
  return plain === name ? field : `${field}; filename*=UTF-8''${encodeValue(name)}`
}

// encodeURIComponent leaves four characters alone that RFC 8187 (§ 3.2.1) encodes.
function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
