/**
 * The first look at new pages. A build keeps the server's only thread, so it waits here until a browser
 * has its pages, or for a moment when none asks for them.
 */
export class FirstLook {
  #end: (() => void) | undefined

  /** Resolves at the next look, or soon. */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, longest)
      this.#end = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** A browser has pages. */
  seen(): void {
    this.#end?.()
    this.#end = undefined
  }
}

const longest = 100 // milliseconds: a browser asks for the state first, then for the pages in sight
