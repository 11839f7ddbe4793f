import type { ReadYaml } from './parse-yaml.ts'
import type { Places } from './yaml-data.ts'
import { isMapping, type Data } from './yaml-source.ts'

/**
 * One text over another. Where both have a mapping, its keys are merged, at every depth; anything
 * else, lists too, is that of the upper text. Each value keeps the place where it is written.
 */
export function mergeYaml(upper: ReadYaml, lower: ReadYaml): ReadYaml {
  const places = new Map(upper.places)
  const data = merged(upper.data, lower.data, { path: '', lower: lower.places, places })
  const isSound = upper.isSound && lower.isSound
  return { data, places, ignored: [...upper.ignored, ...lower.ignored], isSound }
}

interface Merging {
  readonly path: string
  readonly lower: Places
  /** The places of what is merged, so far. */
  readonly places: Map<string, PlaceOf>
}

type PlaceOf = Places extends ReadonlyMap<string, infer Place> ? Place : never

function merged(upper: Data, lower: Data, merging: Merging): Data {
  if (!isMapping(upper) || !isMapping(lower)) return upper
  const result: Record<string, Data> = Object.assign(Object.create(null), upper)
  for (const [key, value] of Object.entries(lower)) {
    const path = merging.path === '' ? key : `${merging.path}\0${key}`
    if (Object.hasOwn(upper, key)) result[key] = merged(upper[key], value, { ...merging, path })
    else {
      result[key] = value
      copyPlaces(path, merging)
    }
  }
  return result
}

function copyPlaces(path: string, { lower, places }: Merging): void {
  for (const [at, place] of lower) {
    if (at === path || at.startsWith(`${path}\0`)) places.set(at, place)
  }
}
