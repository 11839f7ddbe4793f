import { expect, it } from 'vitest'
import { boxOf } from '../../../src/typeset/inspect/item-box.ts'
import { pagination } from '../../support/origins.ts'

it('gives the box on the page of what stands turned: it runs up from the turn', () => {
  const rule = {
    type: 'rule',
    x: 10,
    y: 20,
    width: 100,
    height: 5,
    color: { r: 0, g: 0, b: 0 },
    origin: pagination,
  } as const
  const turned = { ...rule, turn: { x: 50, y: 400 } }
  expect(boxOf(rule)).toEqual({ left: 10, top: 20, right: 110, bottom: 25 })
  expect(boxOf(turned)).toEqual({ left: 70, top: 290, right: 75, bottom: 390 })
})
