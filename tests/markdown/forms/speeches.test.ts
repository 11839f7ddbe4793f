import { expect, test } from 'vitest'
import { outline } from '../read-markdown.ts'

const play = { form: 'play' } as const

test('a name in bold begins a speech, in a run or on a line of its own', () => {
  expect(outline('**Ann.** Who?\n\n**Ben**\nNobody.', play)).toMatchInlineSnapshot(`
    [
      "paragraph{.speech}: span{.speaker}(Ann.) Who?",
      "paragraph{.speech}: span{.speaker}(Ben) Nobody.",
    ]
  `)
})

test('a paragraph that is all emphasis is a stage direction, what follows goes on with the speech', () => {
  expect(outline('**Ann.** Who?\n\n*[Exit Ben.]*\n\nGone.', play)).toMatchInlineSnapshot(`
    [
      "paragraph{.speech}: span{.speaker}(Ann.) Who?",
      "paragraph{.stage-direction}: emphasis([Exit Ben.])",
      "paragraph{.continued .speech}: Gone.",
    ]
  `)
})

test('a speech with hard breaks is in verse', () => {
  expect(outline('**Ann**\nWho is it,  \nand why?', play)).toMatchInlineSnapshot(`
    [
      "verse{.speech}: span{.speaker}(Ann) Who is it, / and why?",
    ]
  `)
})

test('only plays and dialogues have speeches', () => {
  expect(outline('**Ann.** Who?')).toEqual(['paragraph: strong(Ann.) Who?'])
  expect(outline('::: dialogue\n**Ann.** Who?\n:::')).toMatchInlineSnapshot(`
    [
      "container dialogue: span{.speaker}(Ann.) Who?",
    ]
  `)
})
