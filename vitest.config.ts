import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Many tests build a book with its fonts; on a machine of two busy cores that can take a while.
    testTimeout: 60_000,
    // By itself, the runner leaves one core free.
    maxWorkers: '100%',
    // The files of a checkout are as old as the checkout; with a fixed time a book is the same bytes on each machine.
    env: { SOURCE_DATE_EPOCH: '946684800' },
  },
})
