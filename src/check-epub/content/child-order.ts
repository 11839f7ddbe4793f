/**
 * Whether the names of children are in an order of the tables: a regular expression over names, in
 * which `_` is any name that it does not mention.
 */
export function matchOrder(order: string, names: readonly string[]): boolean {
  const { pattern, known } = compiled.get(order) ?? compile(order)
  return pattern.test(names.map((name) => `${known.has(name) ? name : '_'} `).join(''))
}

interface CompiledOrder {
  readonly pattern: RegExp
  readonly known: ReadonlySet<string>
}

// Filled by need: there are some twenty orders.
const compiled = new Map<string, CompiledOrder>()

function compile(order: string): CompiledOrder {
  const names = order.match(/[a-z]\w*/g) ?? []
  const source = order.replace(/\s+/g, '').length === 0 ? '' : order.replace(/\w+/g, '(?:$& )')
  const made = {
    pattern: new RegExp(`^(?:${source.replace(/\s+(?![)])/g, '')})$`),
    known: new Set(names),
  }
  compiled.set(order, made)
  return made
}
