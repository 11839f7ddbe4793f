import { parse, TomlError } from 'smol-toml'

/** What TOML says, or where it is faulty: a line and a column, both from 1. */
export type Toml =
  | { readonly data: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly column: number }

/** Reads TOML (https://toml.io/en/v1.0.0). */
export function parseToml(text: string): Toml {
  try {
    return { data: parse(text, { integersAsBigInt: 'asNeeded' }) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const { line, column } = error
    return { line, column }
  }
}

/**
 * What TOML says, in YAML: each key of its first level on the line that it has in the TOML, so that
 * places in the YAML are places in the TOML.
 */
export function tomlAsYaml(text: string): { readonly yaml: string } | { readonly line: number } {
  const toml = parseToml(text)
  if (!('data' in toml)) return { line: toml.line }
  const lines = text.split('\n')
  const yaml = lines.map(() => '')
  for (const [key, value] of Object.entries(toml.data)) {
    const written = lines.findIndex((line, index) => yaml[index] === '' && begins(line, key))
    const at = written < 0 ? yaml.length : written
    yaml[at] = `${JSON.stringify(key)}: ${JSON.stringify(value, wholeNumbers)}`
  }
  return { yaml: `${yaml.join('\n')}\n` }
}

// `key = …`, `"key" = …`, `key.inner = …`, or a table `[key]`, `[[key.inner]]`.
function begins(line: string, key: string): boolean {
  const rest = line.replace(/^\s*\[{0,2}\s*["']?/, '')
  return rest.startsWith(key) && /^["']?\s*[.=\]]/.test(rest.slice(key.length))
}

function wholeNumbers(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
