import type { SampleText } from './sample-text.ts'

/** A first book in English. */
export const english: SampleText = {
  dedication: 'For whoever opens this first.\n',
  chapters: [
    {
      file: '01-the-first-page.md',
      text: `# The First Page {#first-page}

<!-- Only you see this. Write over these two chapters: they show what can be written. -->

"Is anybody there?" she asked the empty page.

Nobody was -- not yet. But a page is *patient*, and it waited...[^1]

***

By evening there was a line on it, and by midnight there were two. She read them aloud:

| The lamp is lit, the ink is dry,
|   the road goes on without me.

[^1]: A note stands at the foot of its page in print; in the ebook it opens where you read.
`,
    },
    {
      file: '02-a-letter.md',
      text: `# A Letter

Two days after [](#first-page) there was a letter at the door.

::: letter
Dear author,

Thank you for the page. Do send the next one soon.

— A reader
:::

"Well," she said, "that's settled, then."
`,
    },
  ],
}
