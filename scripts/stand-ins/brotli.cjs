// Stands in for the package by which fontkit unpacks WOFF2: Node has the same at hand, without a dictionary of a million bytes to read.
const { brotliDecompressSync } = require('node:zlib')

module.exports = (bytes, length) =>
  new Uint8Array(brotliDecompressSync(bytes, { maxOutputLength: length }))
