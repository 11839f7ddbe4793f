/**
 * The first look at new pages. A build keeps the server's only thread, so it waits here until a browser
 * has the pages in its sight, or for a moment in which none asks.
 */
export class FirstLook {
  #end: (() => void) | undefined
  #timer: NodeJS.Timeout | undefined

  /** Resolves when pages were sent, or soon. */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#end = resolve
      this.#rest()
    })
  }

  /** A browser has asked for something, and may ask for more. */
  answered(path: string): void {
    if (!this.#end) return
    if (path.startsWith('pages/')) this.#finish()
    else this.#rest()
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#finish(), moment)
  }

  #finish(): void {
    clearTimeout(this.#timer)
    this.#end?.()
    this.#end = undefined
  }
}

const moment = 100 // milliseconds
