// Replaces the packages with which epub-gen-memory would fetch images: the program fetches nothing
// from the network.
exports.default = () => {
  throw new Error('internal: the program fetches nothing')
}
exports.AbortController = AbortController
