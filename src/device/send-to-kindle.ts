import {
  kindleMailLimit,
  kindleUploadLimit,
  mailedSize,
} from '../check-epub/send-to-kindle-limits.ts'

/** Formats that Send to Kindle takes and an author may have: Amazon's help on it. */
const formats: readonly string[] = ['epub', 'pdf', 'docx', 'doc', 'rtf', 'txt', 'html', 'htm']

/** By which doors of Send to Kindle a file gets in. */
export interface KindleDoors {
  readonly mail: boolean
  /** The page amazon.com/sendtokindle, and the apps. */
  readonly upload: boolean
}

/** The doors that are open to a file of a format and size. */
export function kindleDoors(format: string, bytes: number): KindleDoors {
  const isTaken = formats.includes(format)
  return {
    mail: isTaken && mailedSize(bytes) <= kindleMailLimit,
    upload: isTaken && bytes <= kindleUploadLimit,
  }
}
