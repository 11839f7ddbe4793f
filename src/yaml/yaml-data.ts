import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import type { GenericSchema } from 'valibot'
import { type Span, diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { codeOf, controlCharacter, controlsAsSpaces } from './control-character.ts'
import type { ComposedYaml } from './compose-yaml.ts'
import { childSchema, takesKeysOnly, acceptsType } from './schema-shape.ts'
import { wrongType } from './wrong-type.ts'
import type { Data, DataMap, ForeignKeys } from './yaml-source.ts'

/** The place of each value and its key; by path joined with NUL, the whole text under ''. */
export type Places = ReadonlyMap<string, { readonly key?: Span; readonly value: Span }>

/**
 * Turns nodes into data of the types that a schema expects: where it expects text, numbers stay as
 * written. A key whose value has a syntax error is left out.
 */
export function toData(
  composed: ComposedYaml,
  schema: GenericSchema,
  report: Report,
  foreign: ForeignKeys = noForeignKeys,
): { readonly data: Data; readonly places: Places; readonly ignored: readonly IgnoredKey[] } {
  const conversion = new NodeConversion(composed, report, foreign)
  const data = conversion.convert(composed.document?.contents ?? null, schema, '') ?? {}
  const { places, ignored } = conversion
  if (!conversion.isTooLarge) return { data, places, ignored }
  const hints = ['write the values out instead of using aliases']
  const message = 'The aliases in this YAML expand to more values than any book needs.'
  report(diagnostic('yaml/bad-value', message, { span: composed.span(0, 1), hints }))
  return { data: {}, places, ignored }
}

/** A key that means something to another tool alone. */
export interface IgnoredKey {
  readonly key: string
  readonly span: Span
}

const noForeignKeys: ForeignKeys = { renamed: {}, ignored: new Set() }

// The conversion of one text: the places found so far, and how many more values it may have.
class NodeConversion {
  readonly places = new Map<string, { key?: Span; value: Span }>()
  readonly ignored: IgnoredKey[] = []
  readonly #yaml: ComposedYaml
  readonly #report: Report
  readonly #foreign: ForeignKeys
  // Containers whose items are being converted.
  readonly #unfinished = new Set<Node>()
  #budget = nodeBudget

  constructor(yaml: ComposedYaml, report: Report, foreign: ForeignKeys) {
    this.#yaml = yaml
    this.#report = report
    this.#foreign = foreign
  }

  /** Whether there were more values than a text may have. */
  get isTooLarge(): boolean {
    return this.#budget < 0
  }

  convert(written: Node | null, wanted: GenericSchema | undefined, path: string): Data {
    const node = this.#resolved(written)
    // Aliases of aliases can expand to more than fits in memory.
    if (!node || --this.#budget < 0) return undefined
    if (!this.places.has(path)) this.places.set(path, { value: this.#spanOf(node) })
    if (isScalar(node)) return this.#scalar(node, wanted)
    // An alias of a node that contains it never ends.
    if (this.#unfinished.has(node)) this.#budget = 0
    this.#unfinished.add(node)
    const data = this.#container(node, wanted, path)
    this.#unfinished.delete(node)
    return data
  }

  // An escape, "\0", can write what the text of a file cannot have.
  #scalar(node: Scalar, wanted: GenericSchema | undefined): Data {
    const data = scalarData(node, wanted)
    const offset = typeof data === 'string' ? data.search(controlCharacter) : -1
    if (typeof data !== 'string' || offset < 0) return data
    const message = `The value contains the control character ${codeOf(data, offset)}, which is read as a space.`
    const hints = ['delete it and any others like it']
    this.#report(diagnostic('project/encoding', message, { span: this.#spanOf(node), hints }))
    return controlsAsSpaces(data)
  }

  #resolved(written: Node | null): Node | null {
    const { document } = this.#yaml
    if (!isAlias(written)) return written
    const node = document ? (written.resolve(document) ?? null) : written
    if (!node) {
      const message = `In YAML, "*${written.source}" repeats a value labeled "&${written.source}", and there is none.`
      const span = this.#spanOf(written)
      this.#report(diagnostic('yaml/syntax', message, { span, hints: [quoteHint] }))
    }
    return node
  }

  #container(node: Node, wanted: GenericSchema | undefined, path: string): Data {
    if (isSeq<Node>(node)) {
      // Valibot accepts a list as a mapping with numbers for keys; to an author it is a list.
      if (wanted && takesKeysOnly(wanted)) {
        this.#report(wrongType(path.split('\0'), [], wanted, this.places.get(path)))
        return undefined
      }
      return this.#list(node.items, childSchema(wanted, 0), path)
    }
    return isMap<Node, Node | null>(node) ? this.#map(node.items, wanted, path) : undefined
  }

  // Items without a value are left out; the places follow the items that stay.
  #list(nodes: readonly Node[], wanted: GenericSchema | undefined, path: string): Data {
    const items: Data[] = []
    for (const node of nodes) {
      const at = join(path, items.length)
      this.places.delete(at)
      const item = this.convert(node, wanted, at)
      if (item !== undefined) items.push(item)
    }
    return items
  }

  #map(
    pairs: readonly Pair<Node, Node | null>[],
    wanted: GenericSchema | undefined,
    path: string,
  ): Data {
    const map: Record<string, Data> = Object.create(null)
    for (const { key, value } of pairs) {
      const written = isScalar(key) ? (key.source ?? String(key.value)) : ''
      const isForeign = path === '' && !childSchema(wanted, written)
      const name = (isForeign && this.#foreign.renamed[written]) || written
      const at = join(path, name)
      const keySpan = this.#spanOf(key)
      if (isForeign && this.#foreign.ignored.has(written)) {
        this.ignored.push({ key: written, span: keySpan })
        continue
      }
      // What is said in our words counts.
      if (name !== written && pairs.some((pair) => isScalar(pair.key) && pair.key.value === name))
        continue
      this.places.set(at, { key: keySpan, value: value ? this.#spanOf(value) : keySpan })
      if (path === '' && this.#isBroken(key, value)) continue
      const converted = this.convert(value, childSchema(wanted, name), at)
      const reshape = path === '' ? this.#foreign.reshape : undefined
      const data = reshape ? reshape(name, converted) : converted
      const others = path === '' ? this.#foreign.also?.(name, converted) : undefined
      for (const [other, said] of Object.entries(others ?? {})) {
        if (pairs.some((pair) => isScalar(pair.key) && pair.key.value === other)) continue
        map[other] = said
        this.places.set(other, this.places.get(at) ?? { key: keySpan, value: keySpan })
      }
      // An empty value is no value. An unknown key is reported all the same.
      if (data !== undefined) map[name] = data
      else if (!childSchema(wanted, name)) map[name] = ''
    }
    return map
  }

  // Whether a pair has a syntax error.
  #isBroken(key: Node, value: Node | null): boolean {
    const from = key.range?.[0] ?? 0
    const to = Math.max(key.range?.[1] ?? 0, value?.range?.[2] ?? 0)
    return this.#yaml.errors.some(({ start, end }) => start < to && end > from)
  }

  #spanOf(node: Node): Span {
    return this.#yaml.span(node.range?.[0] ?? 0, node.range?.[1] ?? 0)
  }
}

const quoteHint = 'put the value between quotation marks'

// More values than the longest list of files and contributors has.
const nodeBudget = 20_000

function scalarData(node: Scalar, wanted: GenericSchema | undefined): Data {
  const { value, source } = node
  if (typeof value === 'string') return value
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const type = typeof value === 'number' ? 'number' : 'boolean'
  const isText = wanted && acceptsType(wanted, 'string') && !acceptsType(wanted, type)
  return isText ? (source ?? String(value)) : value
}

function join(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}\0${key}`
}

/** The data without the value at a path; unchanged when there is none. */
export function removeAt(data: Data, path: readonly string[]): Data {
  const [key, ...rest] = path
  if (key === undefined) return isContainer(data) && Object.keys(data).length === 0 ? data : {}
  if (!isContainer(data) || !Object.hasOwn(data, key)) return data
  if (Array.isArray(data)) {
    const items: readonly Data[] = data
    const index = Number(key)
    if (rest.length === 0) return items.filter((_, at) => at !== index)
    return items.map((item, at) => (at === index ? removeAt(item, rest) : item))
  }
  const map: Record<string, Data> = Object.assign(Object.create(null), data)
  if (rest.length === 0) delete map[key]
  else map[key] = removeAt(map[key], rest)
  return map
}

/** The value at a path. */
export function dataAt(data: Data, path: readonly string[]): Data {
  return path.reduce<Data>(
    (container, key) =>
      isContainer(container) && Object.hasOwn(container, key)
        ? (container as DataMap)[key]
        : undefined,
    data,
  )
}

function isContainer(data: Data): data is readonly Data[] | DataMap {
  return typeof data === 'object'
}
