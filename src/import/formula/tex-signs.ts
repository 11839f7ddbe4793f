/** The sign, or the letter, of a formula in TeX; undefined when TeX has none of that meaning. */
export function texSign(sign: string): string | undefined {
  const known = signs.get(sign)
  if (known !== undefined) return known
  if (/^[\dA-Za-z+\-*/=<>()[\]|.,:;!?'@"`]$/.test(sign)) return sign
  return styledLetter(sign)
}

/** A letter of a style that Unicode gives code points of their own: `𝐱` is `\mathbf{x}`. */
function styledLetter(sign: string): string | undefined {
  const plain = sign.normalize('NFKC')
  if (plain === sign || [...plain].length !== 1) return undefined
  const letter = signs.get(plain) ?? (/^[\dA-Za-z]$/.test(plain) ? plain : undefined)
  const code = sign.codePointAt(0) ?? 0
  const command = alphabets.find(([first, last]) => code >= first && code <= last)?.[2]
  if (letter === undefined || command === undefined) return undefined
  return command === '' ? letter : `\\${command}{${letter}}`
}

// Mathematical Alphanumeric Symbols (Unicode, U+1D400–1D7FF), and those in Letterlike Symbols.
const alphabets: readonly (readonly [number, number, string])[] = [
  [0x1d400, 0x1d433, 'mathbf'],
  [0x1d434, 0x1d467, ''],
  [0x1d468, 0x1d49b, 'boldsymbol'],
  [0x1d49c, 0x1d503, 'mathcal'],
  [0x1d504, 0x1d537, 'mathfrak'],
  [0x1d538, 0x1d56b, 'mathbb'],
  [0x1d56c, 0x1d59f, 'mathfrak'],
  [0x1d5a0, 0x1d66f, 'mathsf'],
  [0x1d670, 0x1d6a3, 'mathtt'],
  [0x1d6a8, 0x1d6e1, 'boldsymbol'],
  [0x1d6e2, 0x1d71b, ''],
  [0x1d71c, 0x1d755, 'boldsymbol'],
  [0x1d7ce, 0x1d7d7, 'mathbf'],
  [0x2102, 0x2102, 'mathbb'],
  [0x210b, 0x210b, 'mathcal'],
  [0x210d, 0x210d, 'mathbb'],
  [0x210e, 0x210e, ''],
  [0x2112, 0x2112, 'mathcal'],
  [0x2115, 0x2115, 'mathbb'],
  [0x2119, 0x211a, 'mathbb'],
  [0x211d, 0x211d, 'mathbb'],
  [0x2124, 0x2124, 'mathbb'],
]

/** The functions that TeX sets upright under their own names. */
export const functionNames: ReadonlySet<string> = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
)

/** Large operators, over and under which TeX sets limits itself. */
export const largeOperators: ReadonlySet<string> = new Set(
  '\\sum \\prod \\coprod \\bigcap \\bigcup \\bigvee \\bigwedge \\bigoplus \\bigotimes \\lim \\liminf \\limsup \\max \\min \\sup \\inf \\det \\gcd \\Pr'.split(
    ' ',
  ),
)

const greek =
  'α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega'

const operators =
  '± pm ∓ mp × times ÷ div · cdot ⋅ cdot ∗ ast ⋆ star ∘ circ ∙ bullet • bullet ⊕ oplus ⊖ ominus ⊗ otimes ⊙ odot ∩ cap ∪ cup ∧ wedge ∨ vee ∖ setminus ≤ leq ≥ geq ≠ neq ≡ equiv ≈ approx ≅ cong ≃ simeq ∼ sim ∝ propto ≪ ll ≫ gg ≺ prec ≻ succ ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∈ in ∉ notin ∋ ni ⊥ perp ∥ parallel ∣ mid ⊢ vdash ⊨ models ∀ forall ∃ exists ∄ nexists ¬ neg ∅ emptyset ∞ infty ∂ partial ∇ nabla ∆ Delta ℏ hbar ℓ ell ℜ Re ℑ Im ℵ aleph ℘ wp ∠ angle △ triangle □ square ◊ lozenge ′ prime … ldots ⋯ cdots ⋮ vdots ⋱ ddots ∴ therefore ∵ because √ surd'

const arrows =
  '← leftarrow → rightarrow ↑ uparrow ↓ downarrow ↔ leftrightarrow ↦ mapsto ⇐ Leftarrow ⇒ Rightarrow ⇔ Leftrightarrow ⟵ longleftarrow ⟶ longrightarrow ⟹ Longrightarrow ⟺ iff ⟸ Longleftarrow ↪ hookrightarrow ⇌ rightleftharpoons'

const large =
  '∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋂ bigcap ⋃ bigcup ⋀ bigwedge ⋁ bigvee ⨁ bigoplus ⨂ bigotimes'

const fences =
  '⟨ langle ⟩ rangle 〈 langle 〉 rangle ⌈ lceil ⌉ rceil ⌊ lfloor ⌋ rfloor ‖ Vert \\ backslash { { } }'

const signs: ReadonlyMap<string, string> = new Map([
  ...[greek, operators, arrows, large, fences].flatMap(commandsOf),
  ...(
    [
      ['−', '-'],
      ['–', '-'],
      ['‐', '-'],
      ['∕', '/'],
      ['⁄', '/'],
      ['∶', ':'],
      ['″', "''"],
      ['’', "'"],
      ['~', '\\sim'],
      ['%', '\\%'],
      ['#', '\\#'],
      ['&', '\\&'],
      ['_', '\\_'],
      ['°', '{}^{\\circ}'],
      ['\u00a0', '\\ '],
      ['\u2009', '\\,'],
      ['\u2003', '\\quad'],
      // Function application, and operators that are understood and not seen.
      ['\u2061', ''],
      ['\u2062', ''],
      ['\u2063', ''],
      ['\u2064', ''],
      ['\u200b', ''],
    ] as const
  ).map((pair) => [...pair] as const),
])

function commandsOf(table: string): readonly (readonly [string, string])[] {
  const words = table.split(' ')
  return words.flatMap((sign, index) =>
    index % 2 === 0 ? [[sign, `\\${words[index + 1] ?? ''}`] as const] : [],
  )
}
