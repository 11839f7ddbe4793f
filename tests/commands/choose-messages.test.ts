/** Of many messages, a page is shown, and a line counts the others. */
import { describe, expect, it } from 'vitest'
import { chooseMessages } from '../../src/commands/format/choose-messages.ts'
import type { DiagnosticCode } from '../../src/diagnostics/codes.ts'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'

const some = (code: DiagnosticCode, count: number) =>
  Array.from({ length: count }, (_, index) => diagnostic(code, `Message ${index}.`))

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)

describe('of many messages', () => {
  it('all are kept when they are few', () => {
    const all = some('link/target-not-found', 24)
    expect(chooseMessages(all, () => 9)).toEqual({ kept: all })
  })

  it('three of one rule are kept', () => {
    const { kept, left } = chooseMessages(some('link/target-not-found', 60), () => 5)
    expect(kept.map(({ message }) => message)).toEqual(['Message 0.', 'Message 1.', 'Message 2.'])
    expect(left).toBe('and 57 more messages of link/target-not-found (--verbose lists them)')
  })

  it('no more lines are kept than fit: errors first, then by count', () => {
    const all = [
      ...some('image/no-description', 1500),
      ...some('link/malformed', 20),
      ...some('link/target-not-found', 2),
      ...some('markdown/foreign', 30),
    ]
    const { kept, left } = chooseMessages(all, () => 7)
    expect(codes(kept)).toEqual([
      'image/no-description',
      'link/malformed',
      'link/target-not-found',
      'link/target-not-found',
      'markdown/foreign',
    ])
    expect(left).toBe(
      'and 1,547 more messages (--verbose lists them): 1,499 of image/no-description, 29 of markdown/foreign, 19 of link/malformed',
    )
  })

  it('one is kept even if it is longer than the page', () => {
    expect(chooseMessages(some('link/malformed', 30), () => 100).kept).toHaveLength(1)
  })

  it('the rules with fewest are counted together', () => {
    const rules = [
      'image/not-found',
      'image/no-description',
      'link/malformed',
      'link/unsafe',
      'link/outside-book',
      'markdown/foreign',
      'yaml/unknown-key',
    ] as const
    const { left } = chooseMessages(
      rules.flatMap((code, index) => some(code, 20 - index)),
      () => 5,
    )
    expect(left).toMatch(/, \d+ of 2 other rules$/)
  })
})
