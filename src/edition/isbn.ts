/** The result of reading an ISBN. */
export type ParsedIsbn =
  /**
   * Thirteen digits without hyphens; `grouped` when the author wrote the five groups:
   * `978-3-16-148410-0`.
   */
  | { readonly isbn: string; readonly grouped?: string }
  /** What is wrong with it, as a clause, and how to correct it. */
  | { readonly problem: string; readonly hints: readonly string[] }

/**
 * Reads an ISBN of 10 or 13 digits, with or without hyphens, and checks its check digit (ISO 2108).
 */
export function parseIsbn(written: string): ParsedIsbn {
  const digits = written.replace(/^ISBN(?:-1[03])?:?/i, '').replace(/[\s\-‐‑–]/g, '')
  if (/^\d{9}[\dX]$/i.test(digits)) return parseIsbn10(digits.toUpperCase())
  if (!/^\d{13}$/.test(digits)) {
    return {
      problem: 'is not a valid ISBN',
      hints: ['write all 13 digits of the ISBN (10 before 2007)'],
    }
  }
  if (!/^97[89]/.test(digits)) {
    return {
      problem: 'is not a valid ISBN',
      hints: ['check the first digits: an ISBN of 13 digits begins with 978 or 979'],
    }
  }
  const check = checkDigit13(digits.slice(0, 12))
  if (!digits.endsWith(check)) return wrongCheckDigit(check)
  const groups = written.match(/\d+/g)?.slice(-5) ?? []
  const isGrouped = groups.length === 5 && groups.join('') === digits && groups[4]?.length === 1
  return { isbn: digits, ...(isGrouped && { grouped: groups.join('-') }) }
}

function parseIsbn10(digits: string): ParsedIsbn {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, i) => total + Number(digit) * (10 - i),
    0,
  )
  // Digits weigh 10 down to 2. The sum plus the check digit is a multiple of eleven; X stands for
  // ten.
  const check = '0X987654321'.charAt(sum % 11)
  if (!digits.endsWith(check)) return wrongCheckDigit(check)
  const stem = `978${digits.slice(0, 9)}`
  return { isbn: stem + checkDigit13(stem) }
}

function wrongCheckDigit(check: string): ParsedIsbn {
  return {
    problem: 'has a wrong check digit',
    hints: [
      `compare it with the number you were given; its other digits call for a final ${check}`,
    ],
  }
}

// Digits weigh 1 and 3 in turn, and the sum is a multiple of ten.
function checkDigit13(stem: string): string {
  const sum = [...stem].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}
