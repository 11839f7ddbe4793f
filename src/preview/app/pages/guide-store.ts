import type { LineMark, PageGuides } from '../../model/preview-state.ts'
import { server } from '../server.ts'

/** The guides of the pages of one build, asked for when they are needed. */
export class GuideStore {
  readonly #build: number
  readonly #known = new Map<number, PageGuides>()

  constructor(build: number) {
    this.#build = build
  }

  /** The guides of a page, if they have come. */
  known(index: number): PageGuides | undefined {
    return this.#known.get(index)
  }

  /** Undefined when there is a newer build. */
  async of(index: number): Promise<PageGuides | undefined> {
    if (!this.#known.has(index)) {
      const [guides] = await server.guides(this.#build, index, index).catch(() => [])
      if (guides) this.#known.set(index, guides)
    }
    return this.#known.get(index)
  }

  /** The marks that a point of a page is in, in points from the top left of its trim. */
  async marksAt(index: number, x: number, y: number): Promise<readonly LineMark[]> {
    const { marks = [] } = (await this.of(index)) ?? {}
    return marks
      .filter((mark) => x >= mark.x && x <= mark.x + mark.width)
      .filter((mark) => y >= mark.y && y <= mark.y + mark.height)
  }
}
