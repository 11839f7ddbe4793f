// What the compiler leaves behind: the built-in stylesheets go beside the compiled program, which must be runnable.
import { chmodSync, cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))

cpSync(path('src/theme/built-in'), path('lib/theme/built-in'), { recursive: true })
chmodSync(path('lib/cli.js'), 0o755)
