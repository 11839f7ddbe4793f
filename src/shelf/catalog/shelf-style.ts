/**
 * The style of the shelf's pages, in CSS that the browsers of ten-year-old e-readers understand: no
 * flex, no grid, no variables; black on white, with links the size of a fingertip.
 */
export const shelfStyle = [
  'body{margin:0 auto;max-width:40em;padding:.6em;font:1.1em/1.4 serif;color:#000;background:#fff}',
  'h1{font-size:1.4em;line-height:1.2}',
  'h2{font-size:1.15em;line-height:1.25;margin:0 0 .2em}',
  'ul{list-style:none;margin:0;padding:0}',
  'li{clear:both;overflow:hidden;padding:.8em 0;border-top:1px solid #000}',
  'p{margin:.4em 0}',
  'a{color:#000}',
  'li img{float:left;width:5.5em;margin-right:1em;border:1px solid #777}',
  'img.cover{width:10em;border:1px solid #777}',
  '.get a{display:inline-block;padding:.5em 1em;border:2px solid #000;font-weight:bold;text-decoration:none}',
  '.turn a{display:inline-block;padding:.6em 1em;border:1px solid #000}',
  '.note{padding:.6em;border:1px solid #000}',
].join('')
