import { exampleNumbers } from '../../../src/markdown/dialects/example-numbers.ts'
import { describe, expect, it, test } from 'vitest'
import { guessForms } from '../../../src/markdown/forms/form.ts'
import { wrapWidth } from '../../../src/markdown/forms/songs.ts'
import { dialectSyntax } from '../../../src/markdown/dialects/dialect-syntax.ts'
import { ManuscriptLexer } from '../../../src/markdown/syntax/manuscript-lexer.ts'
import { findSongs } from '../../../src/markdown/syntax/songs-in-prose.ts'

const syntax = dialectSyntax({
  language: 'en',
  include: () => undefined,
  examples: exampleNumbers([]),
})

// What a text is taken for: its form, and for prose the songs in it and whether its lines are
// sentences.
function taken(text: string): string {
  const { form, isSentenceLines } = guessForms([{ text }])
  if (form !== 'prose') return form
  const { songs } = findSongs(new ManuscriptLexer(syntax).blocks(text), wrapWidth(text))
  return ['prose', ...(isSentenceLines ? ['sentences'] : []), ...(songs ? [`${songs} songs`] : [])]
    .join(', ')
    .replace('1 songs', '1 song')
}

const paragraph =
  'The keeper went down to the water in the early light and stood a long while by the boats, for he ' +
  'had nothing else to do that day, and nobody on the whole quay had asked him to do anything at all.'
const question = "'Is there anybody here who knows a song for the morning?' he asked them."
const wrapped = `The keeper went down to the water in the
early light and stood a long while by the
boats, for he had nothing else to do that
day, and Ann had not asked him to come.`
const wide = `The keeper went down to the water in the early light and stood there
a long while by the boats, for he had nothing else to do that day, and
nobody on the whole quay had asked him to do anything at all.`
const song = `O the boats go out in the morning early,
And the boats come home at night,
And the wife of the keeper is short and surly,
But the lamp of the keeper is bright.`
const couplet = `O the boats go out in the morning early,
And nobody looks at the wife so surly.`
const sentences = [
  'The wind got up over the harbour.',
  'Nobody moved.',
  'The old boat creaked against the stone of the quay.',
  'He counted the lamps.',
  'They had all been out since the morning, and nothing came in from the sea.',
]
const replies = [
  '“Who is there?” she asked, and nobody on the whole long quay gave her an answer that evening.',
  '“Only the wind,” said the old man at last, and he laughed until the lamp went out.',
  'She shut the door.',
  'He waited a while longer. The ropes creaked against the stones of the wall. Nobody came.',
]
const times = (count: number, text: string) => Array<string>(count).fill(text)
const paragraphs = (...list: readonly string[]) => list.join('\n\n')
const shifted = (by: number) => [...sentences.slice(by), ...sentences.slice(0, by)].join('\n')

const table: readonly (readonly [string, string, string])[] = [
  ['a paragraph on each line, blank lines between', paragraphs(...times(9, paragraph)), 'prose'],
  ['short speeches, blank lines between', paragraphs(...times(40, question)), 'prose'],
  ['wrapped paragraphs', paragraphs(...times(9, wrapped)), 'prose'],
  [
    'wrapped German, with nouns at the start of lines',
    paragraphs(
      ...times(
        8,
        'Der alte Mann ging in der frühen\nStunde hinunter zum Wasser und stand lange bei den\nBooten, denn er hatte an diesem\nTag nichts zu tun und niemand hatte ihn\num etwas gebeten, und auch seine\nFrau sagte kein Wort, als er ging, denn sie\nschlief noch und träumte von der See.',
      ),
    ),
    'prose',
  ],
  [
    'prose with five songs of four stanzas',
    paragraphs(
      ...times(5, '').flatMap(() => [paragraph, question, paragraph, question, ...times(4, song)]),
      paragraph,
    ),
    'prose, 5 songs',
  ],
  [
    'short paragraphs with a song after each',
    paragraphs(...times(6, '').flatMap(() => [question, question, question, song])),
    'prose, 6 songs',
  ],
  ['wrapped prose with a song', paragraphs(...times(4, wide), song, wide), 'prose, 1 song'],
  [
    'prose with a song in couplets',
    paragraphs(paragraph, ...times(3, couplet), paragraph),
    'prose, 1 song',
  ],
  [
    'prose with a song in hard breaks',
    paragraphs(paragraph, song.replaceAll('\n', '\\\n'), paragraph),
    'prose, 1 song',
  ],
  [
    'prose with a song in a quotation',
    paragraphs(paragraph, song.replace(/^/gm, '> '), paragraph),
    'prose, 1 song',
  ],
  [
    'prose with an address in lines',
    paragraphs(paragraph, 'Ann Author\n12 Quay Street\nHarbour Town\nThe North', paragraph),
    'prose',
  ],
  [
    'prose with the end of a letter',
    paragraphs(paragraph, 'Believe me, dear Sir,\nYours faithfully,\nBen Author', paragraph),
    'prose',
  ],
  [
    'a sentence on each line',
    paragraphs(shifted(0), shifted(1), shifted(2), shifted(3)),
    'prose, sentences',
  ],
  [
    'a French sentence on each line',
    paragraphs(
      ...times(
        5,
        'Le vent se leva sur le port.\nPersonne ne bougea.\nElle ferma la fenêtre et s’assit.\n« Qui est là ? »',
      ),
    ),
    'prose, sentences',
  ],
  [
    'a clause on each line',
    paragraphs(
      ...times(
        5,
        'The keeper went down,\nfor he had nothing to do,\nand stood by the boats.\nNobody had asked him,\nand nobody would.',
      ),
    ),
    'prose',
  ],
  ['a paragraph on each line, no blank lines', times(5, replies.join('\n')).join('\n'), 'lines'],
  [
    'a paragraph on each line, a blank line between scenes',
    paragraphs(...times(4, times(3, replies.join('\n')).join('\n'))),
    'lines',
  ],
  [
    'paragraphs of several sentences on lines of their own',
    times(12, `${sentences.join(' ')} ${question}`).join('\n'),
    'lines',
  ],
  [
    'Spanish dialogue with dashes, no blank lines',
    times(8, '—¿Quién está ahí? —preguntó ella.\n—Nadie —dijo él.\nElla cerró la puerta.').join(
      '\n',
    ),
    'lines',
  ],
  [
    'mostly paragraphs, now and then two on lines that touch',
    paragraphs(...times(5, '').flatMap(() => [paragraph, paragraph, sentences.join('\n')])),
    'prose, sentences',
  ],
  ['a book of rhymes', paragraphs(...times(6, song)), 'verse'],
  ['a poem in couplets', paragraphs(...times(12, couplet)), 'verse'],
  ['a poem in hard breaks', paragraphs(...times(4, song.replaceAll('\n', '  \n'))), 'verse'],
  ['a poem with backslashes', paragraphs(...times(4, song.replaceAll('\n', '\\\n'))), 'verse'],
  [
    'a poem in long lines',
    paragraphs(
      ...times(
        4,
        'I hear the workman singing in the yard, and the wife of the farmer singing at her work,\nAnd in the distance the sound of children and of animals early in the day,\nAnd the shouts of the men who pursue the horse over the hills beyond the river,\nAnd the dance in the shade, to the guitar.',
      ),
    ),
    'verse',
  ],
  [
    'a poem whose long lines go on, indented',
    paragraphs(
      ...times(
        4,
        'She cleaves the ether mid the sparkle and the foam of day, or under\n    many a star at night,\nBy sailors young and old, alone, I hope it may be read,\nIn full rapport at last.',
      ),
    ),
    'verse',
  ],
  [
    'a poem in small letters',
    paragraphs(
      ...times(
        5,
        'so little of the\nmorning was left\nwhen the boats\ncame in\nwith nothing\nbut the smell of',
      ),
    ),
    'verse',
  ],
  [
    'a Chinese poem',
    paragraphs(
      ...times(4, '海上的月亮升起来，\n船在港口里睡着，\n没有人听见风声，\n只有灯还亮着。'),
    ),
    'verse',
  ],
  [
    'a Russian poem',
    paragraphs(
      ...times(
        4,
        'Над морем поднялась луна,\nИ лодка тихая одна\nСтоит у старой пристани,\nГде больше нет огней вдали.',
      ),
    ),
    'verse',
  ],
  ['a play', paragraphs(...times(30, '**ANN**\nWho is there?')), 'play'],
  ['a few lines', 'The boats came in,\nThe boats went out.', 'prose'],
  [
    'Chinese prose that a program wrapped',
    paragraphs(
      ...times(
        4,
        '他走下船来沿着石阶慢慢走到港口看见远处\n有一盏灯在风里摇晃没有人知道是谁点的它\n也没有人去问因为夜已经很深而海上的雾正\n一点一点地漫过来。',
      ),
    ),
    'prose',
  ],
  [
    'a Chinese poem',
    paragraphs(
      ...times(5, '港口夜深灯未灭，\n石阶风起浪初平。\n远帆一去无消息，\n白鸟归来有旧声。'),
    ),
    'verse',
  ],
  ['headings and lists', '# One\n\n- A boat\n- A lamp\n\n## Two\n\n1. Ann\n2. Ben', 'prose'],
  [
    'code in a fence',
    paragraphs(paragraph, '```\nLet A = 1,\nLet B = 2,\nLet C = 3,\nLet D = 4\n```', paragraph),
    'prose',
  ],
]

test.each(table)('%s', (_, text, answer) => {
  expect(taken(text)).toBe(answer)
})

const guessAll = (texts: readonly string[]) => guessForms(texts.map((text) => ({ text })))

describe('guessForms', () => {
  it('lets a file of a book of poems be prose', () => {
    const poems = paragraphs(...times(6, song))
    const preface = paragraphs(...times(9, paragraph))
    expect(guessAll([preface, poems, poems, poems]).files).toEqual([
      'prose',
      'verse',
      'verse',
      'verse',
    ])
  })

  it('lets a file of a novel be verse', () => {
    const chapter = paragraphs(...times(40, paragraph))
    const { form, files } = guessAll([chapter, paragraphs(...times(6, song)), chapter])
    expect([form, files]).toEqual(['prose', ['prose', 'verse', 'prose']])
  })

  it('judges a short file by its book', () => {
    expect(guessAll([...times(20, song), 'A boat,\nA lamp.']).files.at(-1)).toBe('verse')
  })
})
