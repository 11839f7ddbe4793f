/**
 * Largest mail that Send to Kindle takes, attachments and all, in bytes: Amazon's help, nodeId
 * 201974220.
 */
export const kindleMailLimit = 50_000_000

/**
 * Largest file that its page and its apps take, in bytes, as Amazon announces; some of 134 MB were
 * refused.
 */
export const kindleUploadLimit = 200_000_000

/** Bytes that a file has in a mail: base64 writes four for three, and a line end after each 76. */
export function mailedSize(bytes: number): number {
  return bytes * (4 / 3) * (78 / 76)
}
