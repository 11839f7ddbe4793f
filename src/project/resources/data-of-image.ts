/** The bytes of a picture that stands in a text as data, as word processors on the web write it. */
export function dataOfImage(url: string): Uint8Array {
  const comma = url.indexOf(',')
  const isBase64 = /;\s*base64\s*$/i.test(url.slice(0, comma))
  return Buffer.from(decode(url.slice(comma + 1)), isBase64 ? 'base64' : 'utf8')
}

function decode(data: string): string {
  try {
    return decodeURIComponent(data)
  } catch {
    return data
  }
}
