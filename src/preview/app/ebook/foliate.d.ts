/** The part of foliate-js that the preview uses: its paginator, a custom element. */
declare module 'foliate-js/paginator.js' {
  /** A book as the paginator wants it. */
  export interface PaginatedBook {
    readonly dir?: string
    readonly sections: readonly { readonly load: () => Promise<string>; readonly linear?: string }[]
  }

  /** Where to go: a document of the spine, and an element, a range or a fraction of it. */
  export interface Target {
    readonly index: number
    readonly anchor?: number | ((document: Document) => Element | Range | number)
  }

  /** What the event `relocate` tells. */
  export interface Relocation {
    readonly reason: string | null
    readonly range: Range
    readonly index: number
    readonly fraction?: number
    readonly size?: number
  }

  export class Paginator extends HTMLElement {
    open(book: PaginatedBook): void
    goTo(target: Target): Promise<void>
    next(): Promise<void>
    prev(): Promise<void>
    setStyles(styles: string | readonly [before: string, after: string]): void
    getContents(): readonly { readonly index: number; readonly doc: Document }[]
    render(): void
    destroy(): void
  }
}
