import { kindleMailLimit, kindleUploadLimit } from '../../check-epub/send-to-kindle-limits.ts'
import type { BookFile } from '../../device/book-file.ts'
import { kindleDoors } from '../../device/send-to-kindle.ts'
import { formatSize } from './format-build.ts'

/** How a file gets into a Kindle without a cable, a line for each way that is open to it. */
export function waysToKindle({ format, bytes }: BookFile): readonly string[] {
  const doors = kindleDoors(format, bytes.length)
  const size = formatSize(bytes.length)
  const upload = `${kindleUploadLimit / 1_000_000} MB`
  const mail = `${kindleMailLimit / 1_000_000} MB`
  if (!doors.upload)
    return [
      bytes.length > kindleUploadLimit
        ? `  It has ${size}, and Send to Kindle takes ${upload} at most: make its images smaller.`
        : `  Send to Kindle takes no file of this format (${format}).`,
    ]
  return [
    `  on the web: put it into the page https://www.amazon.com/sendtokindle (up to ${upload})`,
    doors.mail
      ? `  by mail: to the address of your Kindle, from one that your Amazon account allows (up to ${mail})`
      : `  not by mail: that takes ${mail}, and what is mailed grows by a third`,
    '  by app: Send to Kindle for Windows or macOS, or "Share" to the Kindle app of a phone',
  ]
}

/** How a file gets to a reader when none is connected. */
export function waysWithoutCable(book: BookFile): readonly string[] {
  const { upload } = kindleDoors(book.format, book.bytes.length)
  return [
    '  by cable: connect the reader, wake it and choose "Connect" or "File transfer" on it; then send again',
    '  by file manager: to a reader that shows no disk but itself, as tablets do (MTP); not to a Kindle',
    ...(upload ? ['  a Kindle: by Send to Kindle, https://www.amazon.com/sendtokindle'] : []),
    '  by cloud: Google Drive or Dropbox on a Kobo, the Tolino Cloud, the PocketBook Cloud, Apple Books',
    '  by mail: to yourself, and opened on a phone or tablet; a PocketBook has an address of its own',
  ]
}
