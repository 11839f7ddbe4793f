import { expect, test } from 'vitest'
import { joinLabel } from '../../src/language/join-label.ts'
import { numberWord } from '../../src/language/number-words.ts'
import { numberedLabel } from '../../src/language/numbered-label.ts'
import { pageReference } from '../../src/language/page-reference.ts'
import { wordsOf } from '../../src/language/words.ts'

test('a caption begins as its language begins captions', () => {
  const labels = ['en', 'zh', 'zh-TW', 'ja', 'ko', 'ar'].map((tag) =>
    numberedLabel('figure', 2, tag),
  )
  expect(labels).toEqual(['Figure\u00a02', '图2', '圖2', '図2', '그림\u00a02', 'الشكل\u00a02'])
  expect(numberedLabel('table', 3, 'ja')).toBe('表3')
})

test('a page is named as its language names pages', () => {
  const pages = ['en', 'zh', 'zh-Hant', 'ja', 'ko', 'he'].map((tag) => pageReference('41', tag))
  expect(pages).toEqual(['page\u00a041', '第41页', '第41頁', '41ページ', '41쪽', 'עמוד\u00a041'])
})

test('chapters are counted as their language counts them', () => {
  expect([1, 10, 11, 20, 105, 110, 321].map((count) => numberWord(count, 'zh'))).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '一百零五',
    '一百一十',
    '三百二十一',
  ])
  expect(['zh', 'ja', 'ko'].map((tag) => wordsOf(tag).chapterHeading)).toEqual([
    '第{word}章',
    '第{number}章',
    '제{number}장',
  ])
})

test('a wide space joins a label and a title in Chinese and Japanese', () => {
  expect(joinLabel('第1章', '港', 'ja')).toBe('第1章\u3000港')
  expect(joinLabel('제1장', '항구', 'ko')).toBe('제1장 항구')
})
