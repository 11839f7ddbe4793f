import { setFlagsFromString } from 'node:v8'

/**
 * Tells the engine that this process is short. Import this module first, before the rest of the
 * program; that is all.
 *
 * V8 spends most of a second on other cores making machine code. A build of a novel is too short to
 * gain from it. The flags make it put less of other functions into one when it optimizes it, which
 * makes optimizing cheap, and wait a little longer before it does (inlined bytecode, its own is
 * 920; interrupt budget, its own is 132 KB). They also leave the subsetter of fonts, which is
 * WebAssembly and runs for milliseconds, unoptimized, and check only those of its functions that are
 * called. Left alone, the engine lets its memory grow to four times what is in use before it looks
 * for garbage; with one of the flags that is 1.6 times. Measured in tests/bench/README.md.
 */
for (const flag of shortRunFlags(process.versions.v8)) setFlagsFromString(flag)

/**
 * The flags for a version of V8: 11 is the engine of Node 20, 12 of Node 22, 13 of Node 24. An
 * engine prints an error for a flag that it does not know, so one that nobody has measured gets
 * none.
 */
export function shortRunFlags(v8: string): readonly string[] {
  const later = ['--max-inlined-bytecode-size-cumulative=120', '--wasm-tiering-budget=50000000']
  const flags: Readonly<Record<string, readonly string[]>> = {
    11: [
      '--interrupt-budget=250000',
      '--heap-growing-percent=60',
      '--wasm-lazy-validation',
      ...later,
    ],
    12: later,
    13: later,
  }
  return flags[v8.split('.', 1).join()] ?? []
}
