/** Makes an element with properties, attributes (in `attributes`) and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<HTMLElementTagNameMap[Tag]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const { attributes = {}, ...rest } = properties
  const element = Object.assign(document.createElement(tag), rest)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

type Properties<T> = Partial<Omit<T, 'attributes' | 'children' | 'style'>> & {
  readonly attributes?: Readonly<Record<string, string>>
}

/** A button with a name for people and what it does. */
export function button(
  name: string,
  act: () => void,
  look: { readonly text?: string; readonly icon?: string; readonly key?: string } = {},
): HTMLButtonElement {
  const { text = '', icon, key } = look
  const made = make('button', {
    type: 'button',
    title: key === undefined ? name : `${name} (${key})`,
    attributes: { 'aria-label': name, ...(key !== undefined && { 'aria-keyshortcuts': key }) },
  })
  if (icon !== undefined) made.append(drawIcon(icon))
  if (text !== '') made.append(text)
  made.addEventListener('click', act)
  return made
}

/** A list to choose from, with a name for people. */
export function chooser(name: string, chosen: (value: string) => void): HTMLSelectElement {
  const list = make('select', { title: name, attributes: { 'aria-label': name } })
  list.addEventListener('change', () => chosen(list.value))
  return list
}

/** Puts choices into a list, and chooses one. */
export function fillChooser(
  list: HTMLSelectElement,
  choices: readonly (readonly [value: string, text: string])[],
  value: string,
): void {
  const options = choices.map(([one, text]) => make('option', { value: one, textContent: text }))
  list.replaceChildren(...options)
  list.value = value
}

/**
 * Brings the children of an element up to date. Each has a key that says all that it shows: those at
 * the beginning and at the end whose keys are as before stay, and what is between is made anew.
 */
export function renewChildren(
  parent: Element,
  before: readonly string[],
  after: readonly string[],
  make: (first: number, end: number) => readonly Node[],
): void {
  const most = Math.min(before.length, after.length)
  let first = 0
  while (first < most && before[first] === after[first]) first++
  let last = 0
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last++
  const old = [...parent.childNodes].slice(first, before.length - last)
  const next = parent.childNodes[before.length - last] ?? null
  for (const node of old) node.remove()
  for (const node of make(first, after.length - last)) parent.insertBefore(node, next)
}

/** Resolves when what was changed has been drawn, or soon when nobody sees it. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

/** Makes elements of SVG of their markup. */
export function makeSvg(markup: string): readonly Node[] {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.innerHTML = markup
  return [...svg.childNodes]
}

/** A drawing of 16 by 16 made of strokes. */
function drawIcon(path: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  svg.classList.add('icon')
  const stroke = document.createElementNS(svgNamespace, 'path')
  stroke.setAttribute('d', path)
  svg.append(stroke)
  return svg
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Marks a button as pressed or not. */
export function setPressed(element: HTMLElement, isPressed: boolean): void {
  element.setAttribute('aria-pressed', String(isPressed))
}

/** Text as it may stand in markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
