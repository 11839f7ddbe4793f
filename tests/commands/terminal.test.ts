import { afterEach, expect, test, vi } from 'vitest'
import { processTerminal } from '../../src/commands/terminal/terminal.ts'

afterEach(() => vi.restoreAllMocks())

test('there is no terminal in a folder that has been deleted', () => {
  expect(processTerminal('octavo')?.workingDirectory).toBe(process.cwd())
  vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw Object.assign(new Error('ENOENT: uv_cwd'), { code: 'ENOENT', syscall: 'uv_cwd' })
  })
  expect(processTerminal('octavo')).toBeUndefined()
})
