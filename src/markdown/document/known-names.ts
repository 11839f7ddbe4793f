/** The classes, containers and attributes that mean something, with what they mean to authors. */

/** A name and what it means. */
export interface KnownName {
  readonly says: string
  /** Markdown that uses it. */
  readonly example: string
}

/** Words after `:::` that open a container; each is a class of it as well. */
export const containers = {
  verse: {
    says: 'A poem: each line stays a line, and its indent is kept.',
    example: '::: verse\nThe tide comes in,\n  the tide goes out.\n:::',
  },
  poem: {
    says: 'A poem that was told by its lines; it can be marked as verse, too.',
    example: '::: poem\nThe tide comes in.\n:::',
  },
  play: {
    says: 'Speeches and stage directions of a play.',
    example: '::: play\n*A quay at night.*\n\n**Ann.** Who is there?\n:::',
  },
  dialogue: {
    says: 'Speeches with the names of the speakers.',
    example: '::: dialogue\n**Ann.** Who is there?\n\n**Ben.** A friend.\n:::',
  },
  epigraph: {
    says: 'A motto; a last line that begins with a dash names its author.',
    example: '::: epigraph\nAll roads end at the sea.\n\n— Ann Author\n:::',
  },
  letter: {
    says: 'A letter, with its date line, salutation, valediction and signature.',
    example: '::: letter\nLisbon, 3 May\n\nDear Ann,\n\nI am well.\n\nYours,\n\nBen\n:::',
  },
  message: {
    says: 'A message on a telephone; `from` names who sends it.',
    example: '::: message {from="Ann"}\nWhere are you?\n:::',
  },
  note: { says: 'A remark beside the text.', example: '::: note\nTides differ by harbor.\n:::' },
  'page-break': { says: 'Begins a new page.', example: '::: page-break\n:::' },
  'also-by': {
    says: "The place of a list of the author's other books in the workspace.",
    example: '::: also-by\n:::',
  },
  sidebar: {
    says: 'A longer remark beside the text.',
    example: '::: sidebar\nHow salt was made.\n:::',
  },
} as const satisfies Readonly<Record<string, KnownName>>

/** Classes that an author may give: `{.center}`. */
export const authorClasses = {
  center: { says: 'Text in the middle of the measure.', example: '::: center\nThe End\n:::' },
  left: {
    says: 'Text, or a column of a table, at the left.',
    example: '::: left\nAt the left.\n:::',
  },
  right: {
    says: 'Text, or a column of a table, at the right.',
    example: '::: right\nAt the right.\n:::',
  },
  smallcaps: { says: 'Small capitals.', example: 'the [RMS]{.smallcaps} Carpathia' },
  nowrap: { says: 'Words that stay on one line.', example: '[12 Harbor Street]{.nowrap}' },
  page: {
    says: 'A cross reference by page: "page 41" in print.',
    example: 'see [](#harbor){.page}',
  },
  index: { says: 'An entry of the index.', example: '[salt]{.index} was dear' },
  'full-page': {
    says: 'A picture on a page of its own.',
    example: '![The coast](map.png){.full-page}',
  },
  'no-initial': {
    says: 'A paragraph that opens a chapter without a large first letter.',
    example: '::: no-initial\nHe came.\n:::',
  },
  unnumbered: { says: 'A heading without a number.', example: '# Interlude {.unnumbered}' },
  unlisted: { says: 'A heading that the contents do not list.', example: '# A Word {.unlisted}' },
  attribution: { says: 'Who said what is quoted.', example: '[— Ann Author]{.attribution}' },
} as const satisfies Readonly<Record<string, KnownName>>

/** Classes that Octavo gives to what it recognizes. An author may give them, too. */
export const givenClasses = [
  'continued',
  'date-line',
  'initial',
  'line',
  'pictures',
  'salutation',
  'signature',
  'speaker',
  'speech',
  'stage-direction',
  'stanza',
  'subtitle',
  'valediction',
] as const

/** Attributes that an author may give: `{width=80%}`. */
export const attributeNames = {
  alt: {
    says: 'What a picture shows, for those who do not see it; empty when it only decorates.',
    example: '![](map.png){alt="A map of the coast"}',
  },
  title: {
    says: 'What an abbreviation stands for.',
    example: '<abbr title="Kindle Direct Publishing">KDP</abbr>',
  },
  width: {
    says: 'How wide a picture is: of the measure, or a length.',
    example: '![Map](map.png){width=80%}',
  },
  height: { says: 'How high a picture is.', example: '![Map](map.png){height=60mm}' },
  lang: { says: 'The language of the text.', example: '[au revoir]{lang=fr}' },
  role: { says: 'What the section under a heading is.', example: '# Words {role=glossary}' },
  from: { says: 'Who sends a message.', example: '::: message {from="Ann"}\nWhere are you?\n:::' },
  numbers: {
    says: 'Numbers every so many lines of verse.',
    example: '::: verse {numbers=5}\nThe tide comes in.\n:::',
  },
  entry: {
    says: 'How the index spells an entry; "!" parts levels.',
    example: '[the sea]{.index entry="sea!North"}',
  },
  term: { says: 'The same as entry.', example: '[the sea]{.index term="sea"}' },
  sub: {
    says: 'An entry of the index below the marked one.',
    example: '[salt]{.index sub="trade in"}',
  },
  sort: {
    says: 'The text that an entry is sorted by.',
    example: '[Ångström]{.index sort="Angstrom"}',
  },
  see: { says: 'The entry to look under instead.', example: '[brine]{.index see="salt"}' },
  'see-also': {
    says: 'An entry to look under as well.',
    example: '[salt]{.index see-also="brine"}',
  },
  range: {
    says: 'Where an entry that spans pages begins and ends.',
    example: '[]{.index entry="salt" range="start"}',
  },
  class: { says: 'Classes, in the spelling of HTML.', example: '[text]{class="smallcaps"}' },
} as const satisfies Readonly<Record<string, KnownName>>
