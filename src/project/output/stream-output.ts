/**
 * A finished file as a stream of chunks of 64 KiB, read no faster than they are taken. The chunks are
 * views of the bytes, which are all in memory: nothing is copied.
 */
export function streamOutput(bytes: Uint8Array): ReadableStream<Uint8Array> {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError('streamOutput takes bytes, such as those of an edition: edition.bytes')
  let at = 0
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += chunk)))
        if (at >= bytes.length) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

const chunk = 64 * 1024
