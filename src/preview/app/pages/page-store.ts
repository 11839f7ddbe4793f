import type { PagePicture } from '../../model/page-picture.ts'
import { GoneError, server } from '../server.ts'
import { gatherOutlines } from './outline-store.ts'

/**
 * The pictures of the pages of one build, asked for when they are needed. Pages that are asked for
 * in one turn come together.
 */
export class PageStore {
  readonly build: number
  readonly #pictures = new Map<number, PagePicture>()
  readonly #waiting = new Map<number, Promise<PagePicture | undefined>>()
  #queue: Asked[] = []

  constructor(build: number) {
    this.build = build
  }

  /** The picture of a page, if it has come. */
  known(index: number): PagePicture | undefined {
    return this.#pictures.get(index)
  }

  /** A page with all its outlines; undefined when there is a newer build. */
  picture(index: number): Promise<PagePicture | undefined> {
    const known = this.#pictures.get(index)
    if (known) return Promise.resolve(known)
    let waiting = this.#waiting.get(index)
    if (!waiting) {
      waiting = new Promise((take) => {
        if (this.#queue.length === 0) setTimeout(() => void this.#send())
        this.#queue.push({ index, take })
      })
      this.#waiting.set(index, waiting)
    }
    return waiting
  }

  /** Takes pictures that came with the news of the build. */
  take(pictures: readonly PagePicture[]): void {
    const ready = gatherOutlines(pictures)
      .catch(() => {})
      .then(() => pictures.forEach((picture) => this.#keep(picture)))
    for (const picture of pictures)
      this.#waiting.set(
        picture.index,
        ready.then(() => picture),
      )
  }

  async #send(): Promise<void> {
    const queue = this.#queue.sort((a, b) => a.index - b.index)
    this.#queue = []
    for (const run of runsOf(queue)) void this.#fetch(run)
  }

  async #fetch(run: readonly Asked[]): Promise<void> {
    const pages = await server
      .pages(this.build, run[0]?.index ?? 0, run.at(-1)?.index ?? 0)
      .catch(nothingIfGone)
    await gatherOutlines(pages).catch(() => {})
    for (const page of pages) this.#keep(page)
    for (const { index, take } of run) {
      this.#waiting.delete(index)
      take(this.#pictures.get(index))
    }
  }

  #keep(page: PagePicture): void {
    this.#pictures.set(page.index, page)
    const [oldest] = this.#pictures.keys()
    if (this.#pictures.size > mostPictures && oldest !== undefined) this.#pictures.delete(oldest)
  }
}

// About 15 kB each.
const mostPictures = 400

const mostAtOnce = 8

// Pages that follow each other, at most so many.
function runsOf<T extends { readonly index: number }>(queue: readonly T[]): readonly T[][] {
  const runs: T[][] = []
  for (const one of queue) {
    const run = runs.at(-1)
    const follows = run?.at(-1)?.index === one.index - 1
    if (run && follows && run.length < mostAtOnce) run.push(one)
    else runs.push([one])
  }
  return runs
}

function nothingIfGone(error: unknown): readonly PagePicture[] {
  if (error instanceof GoneError || error instanceof TypeError) return []
  throw error
}

interface Asked {
  readonly index: number
  readonly take: (page: PagePicture | undefined) => void
}
