/**
 * The attributes of HTML (HTML, § 3.2.6 and § 4), in a short notation:
 *
 *     alt            any text
 *     src!:url       must be there, and be an address
 *     dir:ltr|rtl    one of these words, in capitals or small letters
 *
 * The names after the colon are those of `values/value-grammar.ts`.
 */

/**
 * The attributes that every element of HTML takes; the last line is RDFa's (EPUB 3.3, § 6.1.3.2).
 */
export const globalAttributes = `
  accesskey autocapitalize:on|off|none|sentences|words|characters autocorrect:on|off autofocus:yes
  class contenteditable:|true|false|plaintext-only dir:ltr|rtl|auto draggable:true|false
  enterkeyhint:enter|done|go|next|previous|search|send exportparts hidden:|hidden|until-found id:id
  inert:yes inputmode:none|text|tel|url|email|numeric|decimal|search is itemid:url itemprop
  itemref:ids itemscope:yes itemtype:urls lang:language nonce part popover:|auto|manual|hint role
  slot spellcheck:|true|false style tabindex:integer title translate:|yes|no
  writingsuggestions:|true|false
  about content datatype inlist prefix property rel resource rev typeof vocab`

const media = `src:url crossorigin:|anonymous|use-credentials preload:|none|metadata|auto autoplay:yes
  loop:yes muted:yes controls:yes controlslist mediagroup`
const request = 'crossorigin:|anonymous|use-credentials referrerpolicy:referrer-policy'
const submit = `formaction:url formenctype:form-encoding formmethod:get|post|dialog formnovalidate:yes
  formtarget:target popovertarget:id-of popovertargetaction:toggle|show|hide command commandfor:id-of`
const cell = 'colspan:column-span rowspan:row-span headers:ids-of'

/** The attributes of each element, beside those that all take. */
export const htmlAttributes: Readonly<Record<string, string>> = {
  html: 'manifest:url version',
  base: 'href:url target:target',
  link: `href:url rel rev media type:media-type hreflang:language sizes imagesrcset:srcset imagesizes
    integrity color disabled:yes as blocking fetchpriority:high|low|auto ${request}`,
  meta: `name http-equiv:http-equiv content charset:utf-8 media scheme`,
  style: 'type:media-type media blocking',

  blockquote: 'cite:url',
  ol: 'reversed:yes start:integer type!cased:1|a|A|i|I',
  li: 'value:integer',

  a: `href:link target:target download ping:urls rel hreflang:language type:media-type
    referrerpolicy:referrer-policy`,
  q: 'cite:url',
  data: 'value!',
  time: 'datetime:moment',
  bdo: 'dir!:ltr|rtl|auto',
  ins: 'cite:url datetime:day-or-moment',
  del: 'cite:url datetime:day-or-moment',

  source: `src:url type:media-type srcset:srcset sizes media width:length height:length`,
  img: `src:url alt srcset:srcset sizes usemap:map-name ismap:yes width:length height:length
    decoding:sync|async|auto loading:lazy|eager fetchpriority:high|low|auto ${request}`,
  iframe: `src:url srcdoc name:frame-name sandbox allow allowfullscreen:yes width:length height:length
    loading:lazy|eager referrerpolicy:referrer-policy`,
  // `embed` takes any attribute at all, for the program that shows it.
  embed: 'src:url type:media-type width height',
  object: `data:url type:media-type name:frame-name form:id-of width:length height:length
    usemap:map-name`,
  param: 'name! value!',
  video: `poster:url playsinline:yes width:length height:length disablepictureinpicture:yes
    disableremoteplayback:yes ${media}`,
  audio: media,
  track: `src!:url kind:subtitles|captions|descriptions|chapters|metadata srclang:language label
    default:yes`,
  map: 'name!',
  area: `alt coords:coordinates shape:rect|circle|poly|default href:url target:target download
    ping:urls rel hreflang:language type:media-type referrerpolicy:referrer-policy`,

  table: 'border:|1',
  colgroup: 'span:column-span',
  col: 'span:column-span',
  td: cell,
  th: `scope:row|col|rowgroup|colgroup abbr ${cell}`,

  form: `accept-charset action:url autocomplete:on|off enctype:form-encoding
    method:get|post|dialog name novalidate:yes target:target`,
  label: 'for:id-of',
  input: `accept alpha:yes alt autocomplete capture checked:yes colorspace dirname disabled:yes
    form:id-of height:length list:id-of max maxlength:count min minlength:count multiple:yes name
    pattern placeholder readonly:yes required:yes size:positive src:url step
    type:input-type value width:length ${submit}`,
  button: `disabled:yes form:id-of name type:submit|reset|button value ${submit}`,
  select: 'autocomplete disabled:yes form:id-of multiple:yes name required:yes size:positive',
  optgroup: 'disabled:yes label',
  option: 'disabled:yes label selected:yes value',
  textarea: `autocomplete cols:positive dirname disabled:yes form:id-of maxlength:count
    minlength:count name placeholder readonly:yes required:yes rows:positive wrap:soft|hard`,
  output: 'for:ids-of form:id-of name',
  progress: 'value:number max:number',
  meter: 'value!:number min:number max:number low:number high:number optimum:number',
  fieldset: 'disabled:yes form:id-of name',

  details: 'open:yes name',
  dialog: 'open:yes closedby:any|closerequest|none',
  script: `src:url type async:yes defer:yes charset integrity nomodule:yes blocking
    fetchpriority:high|low|auto language ${request}`,
  template: `shadowrootmode:open|closed shadowrootdelegatesfocus:yes shadowrootclonable:yes
    shadowrootserializable:yes`,
  slot: 'name',
  canvas: 'width:count height:count',
}

/** The attributes that run scripts (HTML, § 8.1.8.2), without their "on". */
export const events: ReadonlySet<string> = new Set(
  `abort afterprint animationcancel animationend animationiteration animationstart auxclick
  beforeinput beforematch beforeprint beforetoggle beforeunload blur cancel canplay canplaythrough
  change click close command contextlost contextmenu contextrestored copy cuechange cut dblclick drag
  dragend dragenter dragleave dragover dragstart drop durationchange emptied ended error focus focusin
  focusout formdata gotpointercapture hashchange input invalid keydown keypress keyup languagechange
  load loadeddata loadedmetadata loadstart lostpointercapture message messageerror mousedown
  mouseenter mouseleave mousemove mouseout mouseover mouseup offline online pagehide pagereveal
  pageshow pageswap paste pause play playing pointercancel pointerdown pointerenter pointerleave
  pointermove pointerout pointerover pointerup popstate progress ratechange rejectionhandled reset
  resize scroll scrollend securitypolicyviolation seeked seeking select selectionchange selectstart
  slotchange stalled storage submit suspend timeupdate toggle touchcancel touchend touchmove
  touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload
  volumechange waiting wheel`.split(/\s+/),
)
