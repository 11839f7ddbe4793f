import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { shortRunFlags } from '../../src/commands/short-run.ts'

describe('the flags of a short run', () => {
  test('are known to the engine that runs this test', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
    const unknown = shortRunFlags(process.versions.v8)
      .map((flag) => flag.replace(/=.*/, ''))
      .filter((name) => !known.includes(`  ${name} (`))
    expect(unknown).toEqual([])
  })

  test('leave out what Node 22 and later do not know', () => {
    expect(shortRunFlags('11.3.244.8-node.38').join()).toContain('--interrupt-budget=')
    expect(shortRunFlags('12.4.254.21-node.57').join()).not.toContain('--interrupt-budget=')
    expect(shortRunFlags('13.6.233.17-node.63').join()).not.toContain('--interrupt-budget=')
  })

  test('are none on an engine for which they were not measured', () => {
    expect(shortRunFlags('99.0.1')).toEqual([])
  })
})
