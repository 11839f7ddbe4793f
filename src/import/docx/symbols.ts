/**
 * The character that a code of a font of signs stands for; undefined when it has none. Word keeps
 * such codes in a private area, F000 to F0FF.
 */
export function symbolOf(font: string, code: number): string | undefined {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (byte > 0xff) return String.fromCodePoint(Math.min(code, 0x10ffff))
  if (/^symbol/i.test(font)) return symbol.get(byte) ?? ascii(byte)
  if (/^wingdings$/i.test(font)) return wingdings.get(byte)
  if (/^(?:wingdings|webdings)/i.test(font)) return undefined
  return ascii(byte)
}

/** Text that was typed in a font of signs. */
export function symbolText(font: string, text: string): string {
  return [...text].map((sign) => symbolOf(font, sign.codePointAt(0) ?? 0) ?? sign).join('')
}

function ascii(byte: number): string | undefined {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : undefined
}

// The encodings of the two fonts, by their makers; those of their signs that stand in books.
const wingdings = table(
  '22✂ 28☎ 2A✉ 41✌ 45☜ 46☞ 4A☺ 4C☹ 52☼ 54❄ 58✠ 59✡ 5B☯ 6C● 6E■ 6F□ 71❑ 74⧫ 75◆ 76❖ 77⬥ 9E· 9F• A1○ A7▪ A8◻ AA✦ AB★ AC✶ AD✴ AF✵ D8➢ DF← E0→ E1↑ E2↓ E8➔ EF⇦ F0⇨ FB✗ FC✓ FD☒ FE☑ 96❧ 98❧ 99❧ 9A☙ 9B☙',
)
const symbol = table(
  '41Α 42Β 43Χ 44Δ 45Ε 46Φ 47Γ 48Η 49Ι 4Aϑ 4BΚ 4CΛ 4DΜ 4EΝ 4FΟ 50Π 51Θ 52Ρ 53Σ 54Τ 55Υ 57Ω 58Ξ 59Ψ 5AΖ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6Aϕ 6Bκ 6Cλ 6Dμ 6Eν 6Fο 70π 71θ 72ρ 73σ 74τ 75υ 77ω 78ξ 79ψ 7Aζ A3≤ A5∞ A9♥ A7♣ A8♦ AA♠ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B3≥ B4× B7• B8÷ B9≠ BA≡ BB≈ BC… D6√ D7⋅',
)

function table(entries: string): ReadonlyMap<number, string> {
  return new Map(
    entries.split(' ').map((entry) => [parseInt(entry.slice(0, 2), 16), [...entry][2] ?? '']),
  )
}
