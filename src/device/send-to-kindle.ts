import {
  kindleMailLimit,
  kindleUploadLimit,
  mailedSize,
} from '../check-epub/send-to-kindle-limits.ts'

/** The formats of Send to Kindle that an author may have (Amazon's help page). */
const formats: readonly string[] = ['epub', 'pdf', 'docx', 'doc', 'rtf', 'txt', 'html', 'htm']

/** The ways in which Send to Kindle accepts a file. */
export interface KindleDoors {
  readonly mail: boolean
  /** By the page amazon.com/sendtokindle or the apps. */
  readonly upload: boolean
}

/** The ways in which it accepts a file of this format and size. */
export function kindleDoors(format: string, bytes: number): KindleDoors {
  const isTaken = formats.includes(format)
  return {
    mail: isTaken && mailedSize(bytes) <= kindleMailLimit,
    upload: isTaken && bytes <= kindleUploadLimit,
  }
}
