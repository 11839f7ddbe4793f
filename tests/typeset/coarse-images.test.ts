import { describe, expect, it } from 'vitest'
import { octavo } from '../support/octavo.ts'
import { bookFolder } from '../support/book-folder.ts'
import sharp from 'sharp'

const background = '#777777'
const portrait = await sharp({ create: { width: 200, height: 200, channels: 3, background } })
  .png()
  .toBuffer()

const two = `editions:
  paperback: { format: pdf, trim: 5x8in }
  hardback: { format: pdf, trim: 6x9in }
`

/** The messages about coarse images, each with its hints. */
async function toldOf(
  image: string,
  { editions = two, command = 'check' } = {},
): Promise<readonly string[]> {
  const folder = bookFolder({
    'book.yaml': `title: T\nauthor: A\nlanguage: en\n${editions}`,
    'manuscript/1.md': `# One\n\nText.\n\n${image}\n`,
    'manuscript/me.png': portrait,
  })
  const { err, out } = await octavo(folder, [command, '.'])
  const messages = `${out}\n${err}`.split(/\n(?=manuscript\/)/)
  return messages.filter((message) => message.includes('image/low-resolution'))
}

const widthIn = (message: string | undefined) =>
  Number(/\{width=(\d+)%\}/.exec((message ?? '').split('or make it smaller')[1] ?? '')?.[1])

describe('an image with too few pixels', () => {
  it.each(['check', 'build'])('is told once for all print editions, by %s', async (command) => {
    const [told = '', ...others] = await toldOf('![Me](me.png){width=30%}', { command })
    expect(others).toEqual([])
    expect(told).toContain('on page 1 of "hardback"')
    expect(widthIn(told)).toBeLessThan(30)
  })

  it.each(['![Me](me.png){width=30%}', '![Me](me.png){height=2in}', '> ![Me](me.png){width=60%}'])(
    'is sharp enough at the width of the hint: %s',
    async (image) => {
      const width = widthIn((await toldOf(image))[0])
      expect(width).toBeGreaterThan(5)
      expect(await toldOf(`![Me](me.png){width=${width}%}`)).toEqual([])
    },
  )

  it('is told without an edition where there is only one, and for each place that shows it', async () => {
    const one = 'editions: { paperback: { format: pdf, trim: 5x8in } }\n'
    const images = '![Me](me.png){width=30%}\n\nMore.\n\n![Me too](me.png){width=80%}'
    const told = await toldOf(images, { editions: one })
    expect(told).toHaveLength(2)
    expect(told.join()).not.toContain('paperback')
    expect(await toldOf('![Me](me.png){width=10%}')).toEqual([])
  })
})
