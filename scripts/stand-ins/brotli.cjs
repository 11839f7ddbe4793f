// Replaces the package with which fontkit unpacks WOFF2: Node has Brotli built in, without a
// dictionary of a million bytes to load.
const { brotliDecompressSync } = require('node:zlib')

module.exports = (bytes, length) =>
  new Uint8Array(brotliDecompressSync(bytes, { maxOutputLength: length }))
