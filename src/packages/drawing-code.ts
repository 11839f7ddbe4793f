import { createRequire } from 'node:module'

/** The native code of the package that draws SVG. It takes its options as JSON. */
export type DrawingCode = typeof import('@resvg/resvg-js/js-binding.js')

/**
 * Loads the native code that draws SVG. On Linux the package would ask Node for a report on the
 * whole process, only to learn which C library there is. That takes longer than to draw a title, so
 * the code for the usual one is tried first.
 */
export function loadDrawingCode(): DrawingCode {
  const require = createRequire(createRequire(import.meta.url).resolve('@resvg/resvg-js'))
  const { platform, arch } = process
  try {
    if (platform === 'linux') return require(`@resvg/resvg-js-linux-${arch}-gnu`)
  } catch {
    // It is not installed, or this system has another C library.
  }
  return require('./js-binding.js')
}
