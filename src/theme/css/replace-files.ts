import type { CssComponent, CssFunction, CssValue } from './css-value.ts'

/** A component that names a file, by the address that stands there. */
export type ReplaceFile = (url: string) => CssComponent | undefined

/**
 * Replaces what names a file in a value: `url()`, `src("…")`, and the strings of `image-set()` and
 * `cross-fade()`. What `replace` gives nothing for stays as it is.
 */
export function replaceFiles(value: CssValue, replace: ReplaceFile): CssValue {
  return value.map((component) => {
    if (component.type === 'url') return replace(component.value) ?? component
    if (component.type !== 'function') return component
    const [only, ...others] = component.children
    if (component.name === 'src' && only?.type === 'string' && others.length === 0)
      return replace(only.value) ?? component
    return { ...component, children: replaceFiles(withoutStrings(component, replace), replace) }
  })
}

function withoutStrings({ name, children }: CssFunction, replace: ReplaceFile): CssValue {
  if (!imageFunctions.test(name)) return children
  return children.map((child) =>
    child.type === 'string' ? (replace(child.value) ?? child) : child,
  )
}

// CSS Images 4, § 2: where a string is the address of an image.
const imageFunctions = /^(?:-webkit-)?(?:image-set|cross-fade)$/

/**
 * Whether a component names a file that is not one of the book's resources, or may do so: what was
 * not understood may hold an address in any spelling.
 */
export function namesForeignFile(component: CssComponent): boolean {
  if (component.type === 'raw') return /url|src|image|:\/\/|\\/i.test(component.text)
  if (component.type === 'url') return true
  if (component.type !== 'function') return false
  const { name, children } = component
  if (imageFunctions.test(name)) return children.some(({ type }) => type === 'string')
  return /^(?:url|src|image|-?\w*-?image-set|-?\w*-?cross-fade|element|paint)$|\\/.test(name)
}
