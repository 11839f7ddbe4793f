import { mostInSight } from '../../model/page-range.ts'
import { server } from '../server.ts'
import type { Desk } from './desk.ts'

/**
 * Tells the server which pages are in sight, when they have been for a moment: it sends these first
 * when they have changed.
 */
export class SightTeller {
  readonly #desk: Desk
  #told = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Other pages may be in sight now. */
  changed(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tell(), moment)
  }

  #tell(): void {
    const pages = this.#desk.inSight
    if (pages.length === 0) return
    const first = Math.min(...pages)
    const last = Math.min(Math.max(...pages), first + mostInSight - 1)
    const sight = `${first}-${last}`
    if (sight === this.#told) return
    this.#told = sight
    void server.look({ first, last }).catch(() => {})
  }
}

const moment = 200 // milliseconds
