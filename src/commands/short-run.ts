import { setFlagsFromString } from 'node:v8'

/**
 * Tells the engine that this process is short. Importing this module first, before the rest of the program, is all.
 *
 * V8 spends most of a second of the other cores on machine code that a build of a novel never earns back. It puts less of
 * other functions into one when it optimizes it, which makes optimizing cheap, and waits a little longer before it does
 * (inlined bytecode, its own is 920; interrupt budget, its own is 132 KB); and it leaves the subsetter of fonts, which is
 * WebAssembly and runs for milliseconds, as it is. Measured in tests/bench/README.md.
 */
for (const flag of [
  '--interrupt-budget=250000',
  '--max-inlined-bytecode-size-cumulative=120',
  '--wasm-tiering-budget=50000000',
]) {
  setFlagsFromString(flag)
}
