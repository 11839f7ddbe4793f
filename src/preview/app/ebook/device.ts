import type { Paginator } from 'foliate-js/paginator.js'
import { button, chooser, fillChooser, make } from '../dom.ts'
import { icons } from '../icons.ts'
import { remember, remembered } from '../memory.ts'
import { bodyOf } from './elements.ts'
import { readerStyles, screens, shades, type ScreenName, type ShadeName } from './screens.ts'

/** The device on which the ebook is read: its screen, its colors and the size of its text. */
export class Device {
  /** What the device lies on; it decides how large the device can be. */
  readonly desk = make('div', { className: 'shelf' })
  readonly element = make('div', { className: 'device' })
  /** Lists of screens and of colors, and the buttons that change the size of the text. */
  readonly tools: readonly HTMLElement[]
  #paginator: Paginator | undefined
  #screen: ScreenName = nameIn(screens, remembered('screen')) ?? 'reader'
  #shade: ShadeName = nameIn(shades, remembered('shade')) ?? 'light'
  // Times the usual size of text.
  #size = Number(remembered('text-size')) || 1

  constructor() {
    const screenChooser = chooser('Screen', (name) => this.#setScreen(name))
    const shadeChooser = chooser('Colors', (name) => this.#setShade(name))
    fillChooser(screenChooser, namesOf(screens), this.#screen)
    fillChooser(shadeChooser, namesOf(shades), this.#shade)
    const sizes = make(
      'span',
      { className: 'group' },
      button('Smaller text', () => this.#setSize(-0.1), { icon: icons.smaller }),
      make('span', { className: 'letter', textContent: 'A' }),
      button('Larger text', () => this.#setSize(0.1), { icon: icons.larger }),
    )
    this.tools = [screenChooser, shadeChooser, sizes]
    this.desk.append(this.element)
    new ResizeObserver(() => this.fit()).observe(this.desk)
  }

  /** Shows the ebook of this paginator, and no other. */
  show(paginator: Paginator): void {
    this.#paginator = paginator
    this.element.replaceChildren(paginator)
    this.fit()
  }

  /**
   * Lays out the ebook for the screen. A screen that is larger than the desk is shown smaller, with
   * its text.
   */
  fit(): void {
    const paginator = this.#paginator
    if (this.desk.clientWidth === 0 || !paginator) return
    const scale = this.#scale()
    const { width, height, margin } = screens[this.#screen]
    this.element.style.width = `${Math.floor(width * scale)}px`
    this.element.style.height = `${Math.floor(height * scale)}px`
    this.element.dataset['screen'] = this.#screen
    this.element.style.setProperty('--paper', shades[this.#shade].paper)
    const [content] = paginator.getContents()
    // It cannot be laid out before its document is there.
    if (content && !bodyOf(content.doc)) return
    const wanted = { ...oneColumn, margin: `${Math.floor(margin * scale)}px` }
    // Each attribute that is set lays it out anew.
    for (const [name, value] of Object.entries(wanted))
      if (paginator.getAttribute(name) !== value) paginator.setAttribute(name, value)
    paginator.setStyles(readerStyles(this.#shade, usualSize * this.#size * scale))
  }

  #setScreen(name: string): void {
    this.#screen = nameIn(screens, name) ?? this.#screen
    remember('screen', this.#screen)
    this.fit()
  }

  #setShade(name: string): void {
    this.#shade = nameIn(shades, name) ?? this.#shade
    remember('shade', this.#shade)
    this.fit()
  }

  #setSize(by: number): void {
    this.#size = Math.max(0.6, Math.min(2, Math.round((this.#size + by) * 10) / 10))
    remember('text-size', String(this.#size))
    this.fit()
  }

  #scale(): number {
    const { clientWidth, clientHeight } = this.desk
    const { width, height } = screens[this.#screen]
    const fit = Math.min((clientWidth - 2 * around) / width, (clientHeight - 2 * around) / height)
    return Math.max(0.3, Math.min(1, fit))
  }
}

// For the paginator: one column, however wide the screen is.
const oneColumn = {
  gap: '9%',
  'max-column-count': '1',
  'max-inline-size': '2000px',
  'max-block-size': '4000px',
}

// In CSS px.
const around = 26

// Of text in reading apps, in CSS px.
const usualSize = 18

function namesOf(
  list: Readonly<Record<string, { readonly name: string }>>,
): readonly (readonly [string, string])[] {
  return Object.entries(list).map(([value, { name }]) => [value, name])
}

function nameIn<Name extends string>(
  list: Readonly<Record<Name, unknown>>,
  name: string | undefined,
): Name | undefined {
  return (Object.keys(list) as Name[]).find((one) => one === name)
}
