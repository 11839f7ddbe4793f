/**
 * What a selector must also say when some tables stand in a box of their own: the box now stands
 * where the table stood, beside what comes before and after it. `classes` are those of the tables;
 * the box has them with `around-` before. Undefined when it need not say more.
 */
export function selectAround(
  selector: string,
  box: string,
  classes: ReadonlySet<string>,
): string | undefined {
  const parts = splitSelector(selector)
  const placed = parts.map((part, index) => {
    if (index % 2 === 1 || !isTable(part, classes)) return part
    const before = parts[index - 1] ?? ' '
    const after = parts[index + 1] ?? ' '
    const places = (part.match(place) ?? []).join('')
    const around = `.${box}${classesOf(part)
      .map((name) => `.around-${name}`)
      .join('')}${places}`
    if (after === ' + ' || after === ' ~ ') return around
    if (before === ' ' && places === '') return part
    return `.${box}${places} > ${part.replace(place, '')}`
  })
  const written = placed.join('')
  return written === selector ? undefined : written
}

const place = /:(?:first|last|only|nth|nth-last)-child(?:\([^)]*\))?/g

function isTable(compound: string, classes: ReadonlySet<string>): boolean {
  if (/^table(?![\w-])/.test(compound)) return true
  return /^\./.test(compound) && classesOf(compound).some((name) => classes.has(name))
}

// Those that it must have: not those within `:not(…)`.
function classesOf(compound: string): readonly string[] {
  const bare = compound.replace(/\[[^\]]*\]|\([^)]*\)/g, '')
  return (bare.match(/\.[\w-]+/g) ?? []).map((name) => name.slice(1))
}

// Compounds, with what stands between them. Spaces within brackets and quotes are part of a
// compound.
function splitSelector(selector: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  let quote = ''
  for (const [piece] of selector.matchAll(/\\.| [>+~] | |[^]/g)) {
    const isBetween = depth === 0 && quote === '' && piece.startsWith(' ')
    if (isBetween) {
      parts.push(piece, '')
      continue
    }
    if (quote !== '') quote = piece === quote ? '' : quote
    else if (piece === '"' || piece === "'") quote = piece
    else if (/^[([]$/.test(piece)) depth++
    else if (/^[)\]]$/.test(piece)) depth--
    parts.push((parts.pop() ?? '') + piece)
  }
  return parts
}
