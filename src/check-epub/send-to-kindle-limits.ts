/**
 * Largest mail that Send to Kindle takes, attachments included, in bytes: Amazon's help, nodeId
 * 201974220.
 */
export const kindleMailLimit = 50_000_000

/**
 * Largest file that its page and its apps take according to Amazon, in bytes; some files of 134 MB
 * were refused.
 */
export const kindleUploadLimit = 200_000_000

/**
 * The size of a file in a mail, in bytes: base64 writes four bytes for three, and a line end after
 * each 76.
 */
export function mailedSize(bytes: number): number {
  return bytes * (4 / 3) * (78 / 76)
}
