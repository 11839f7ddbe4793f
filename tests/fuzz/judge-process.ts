/** A process that judges one case after the other, and can be killed when one takes too long. */
import type { FuzzCase } from './fuzz-case.ts'
import { judge } from './judge.ts'

process.on('message', (one: FuzzCase) => {
  void judge(one).then((verdict) => process.send?.(verdict))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
