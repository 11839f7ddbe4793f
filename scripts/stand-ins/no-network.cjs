// Stands in for the packages by which epub-gen-memory would fetch images: the program fetches nothing, and does not carry what it
// would do it with.
exports.default = () => {
  throw new Error('internal: nothing is fetched')
}
exports.AbortController = AbortController
