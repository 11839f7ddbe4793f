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
