/** The characters that a URL stands for; the URL itself when its escapes make no text. */
export function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
