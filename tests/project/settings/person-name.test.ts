import { expect, it } from 'vitest'
import { sortName } from '../../../src/project/settings/person-name.ts'

it.each([
  ['Mira Vance', 'Vance, Mira'],
  ['Лев Толстой', 'Толстой, Лев'],
  ['夏目 漱石', '夏目 漱石'],
  ['김 소월', '김 소월'],
  ['طه حسين', 'طه حسين'],
  ['வை மு கோ', 'வை மு கோ'],
])('files %s as %s', (name, filed) => {
  expect(sortName(name)).toBe(filed)
})
