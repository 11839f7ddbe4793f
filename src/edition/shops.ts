import type { Reader } from './readers.ts'

/** A shop that its competitors do not want books to link to. */
export interface Shop {
  readonly name: string
  /** The reader whose editions it sells. */
  readonly reader?: Reader
  /** Matches the addresses of its pages. */
  readonly address: RegExp
}

const shops: readonly Shop[] = [
  {
    name: 'Amazon',
    reader: 'kindle',
    address: /^https?:\/\/(?:[\w-]+\.)*(?:amazon\.[a-z.]+|amzn\.to|a\.co)(?:\/|$)/i,
  },
  { name: 'Apple', reader: 'apple', address: /^https?:\/\/(?:books|itunes)\.apple\.com/i },
  { name: 'Kobo', reader: 'kobo', address: /^https?:\/\/(?:[\w-]+\.)*kobo\.com/i },
  { name: 'Barnes & Noble', address: /^https?:\/\/(?:[\w-]+\.)*barnesandnoble\.com/i },
  { name: 'Google', address: /^https?:\/\/play\.google\.com\/store\/books/i },
]

/** The shop that an address belongs to, unless the edition is made for that shop. */
export function competingShop(address: string, madeFor: Reader): Shop | undefined {
  return shops.find((shop) => shop.reader !== madeFor && shop.address.test(address))
}
