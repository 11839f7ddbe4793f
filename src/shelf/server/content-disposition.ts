/**
 * The field that gives a download its name (RFC 6266): in plain letters for old clients, and as it is, encoded as RFC 8187 says,
 * when it has others. Nothing of a name can end the field or lead out of a folder.
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

// encodeURIComponent leaves four characters that RFC 8187 (§ 3.2.1) does not.
function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
