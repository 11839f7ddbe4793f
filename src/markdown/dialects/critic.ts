import type { Told } from '../document/document.ts'
import { inText, type Construct, type Dialect } from './construct.ts'

const change: Told = {
  one: 'suggested change',
  many: 'suggested changes',
  fate: 'accepted',
  hint: 'accept or reject the changes of an editor in the manuscript: {++ … ++}, {-- … --}',
}
const comment: Told = {
  one: 'comment of an editor',
  many: 'comments of editors',
  fate: 'left-out',
}

function marked(pattern: RegExp, told?: Told): Construct {
  return {
    begins: '{',
    read: inText(pattern, ([, kept = '']) => ({ markdown: kept, ...(told && { told }) })),
  }
}

/** What editors write into a text in CriticMarkup (https://criticmarkup.com/spec.php). */
export const critic: Dialect = {
  inlines: [
    marked(/\{\+\+([^]*?)\+\+\}/, change),
    marked(/\{--[^]*?--\}/, change),
    marked(/\{~~[^]*?~>([^]*?)~~\}/, change),
    marked(/\{==([^]*?)==\}/),
    marked(/\{>>[^]*?<<\}/, comment),
  ],
}
