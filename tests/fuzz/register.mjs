// Lets Node run the TypeScript of `src/` and `tests/` as it stands: `node --import ./tests/fuzz/register.mjs FILE.ts`.
import { register } from 'node:module'

register('./strip-types.mjs', import.meta.url)
