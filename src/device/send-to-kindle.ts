/** Largest mail that Send to Kindle takes, attachments and all, in bytes: Amazon's help, nodeId 201974220. */
export const kindleMailLimit = 50_000_000

/** Largest file that its page and its apps take, in bytes, as Amazon announces; some of 134 MB were refused. */
export const kindleUploadLimit = 200_000_000

// A mail carries attachments in base64, four bytes for three and a line end for each 57.
const mailGrowth = (4 / 3) * (78 / 76)

/** Formats that it takes and an author may have: Amazon's help on Send to Kindle. */
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
    mail: isTaken && bytes * mailGrowth <= kindleMailLimit,
    upload: isTaken && bytes <= kindleUploadLimit,
  }
}
