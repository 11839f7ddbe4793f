/**
 * What a document of the ebook may do. Its frame has the origin of the preview, so this is the wall
 * between a manuscript and the preview: no script, no form, nothing from elsewhere.
 */
export const documentPolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** What the page of the preview may do: its own script, and the book's documents in frames. */
export const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A document without `<meta http-equiv>`, which could lead its frame away or loosen its policy. */
export function withoutRefresh(document: Uint8Array): Uint8Array {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength)
  if (!bytes.includes('http-equiv')) return document
  return Buffer.from(bytes.toString('utf8').replace(/<meta\b[^>]*\bhttp-equiv\b[^>]*>/gi, ''))
}
