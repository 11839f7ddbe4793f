import { kindleMailLimit, kindleUploadLimit } from '../../check-epub/send-to-kindle-limits.ts'
import type { BookFile } from '../../device/book-file.ts'
import { kindleDoors } from '../../device/send-to-kindle.ts'
import { formatSize } from './format-build.ts'

/** The ways to bring a file to a Kindle without a cable, a line for each way that works for it. */
export function waysToKindle({ format, bytes }: BookFile): readonly string[] {
  const doors = kindleDoors(format, bytes.length)
  const size = formatSize(bytes.length)
  const upload = `${kindleUploadLimit / 1_000_000} MB`
  const mail = `${kindleMailLimit / 1_000_000} MB`
  if (!doors.upload)
    return [
      bytes.length > kindleUploadLimit
        ? `  The file has ${size}, and Send to Kindle takes at most ${upload}: make its images smaller.`
        : `  Send to Kindle does not take this format (${format}).`,
    ]
  return [
    `  on the web: drop it on https://www.amazon.com/sendtokindle (up to ${upload})`,
    doors.mail
      ? `  by mail: send it to the mail address of your Kindle, from an address that your Amazon account approves (up to ${mail})`
      : `  not by mail: mail takes ${mail}, and a file grows by a third when it is mailed`,
    '  by app: Send to Kindle for Windows or macOS, or "Share" with the Kindle app on a phone',
  ]
}

/** The ways to bring a file to a reader when no reader is connected. */
export function waysWithoutCable(book: BookFile): readonly string[] {
  const { upload } = kindleDoors(book.format, book.bytes.length)
  return [
    '  by cable: connect the reader, wake it and choose "Connect" or "File transfer" on its screen; then run this again',
    '  by file manager: copy it to a reader that the file manager shows but not as a disk (MTP), as with tablets; not to a Kindle',
    ...(upload ? ['  to a Kindle: with Send to Kindle, https://www.amazon.com/sendtokindle'] : []),
    '  by cloud: Google Drive or Dropbox for a Kobo, Tolino Cloud, PocketBook Cloud, Apple Books',
    '  by mail: send it to yourself and open it on a phone or tablet; a PocketBook has its own mail address',
  ]
}
