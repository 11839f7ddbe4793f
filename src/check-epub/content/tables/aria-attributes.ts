/** The attributes of WAI-ARIA 1.2, § 6.7, in the notation of `html-attributes.ts`. */
export const ariaAttributes = `
  aria-activedescendant:id-of aria-atomic:true|false aria-autocomplete:inline|list|both|none
  aria-braillelabel aria-brailleroledescription aria-busy:true|false aria-checked:true|false|mixed|undefined
  aria-colcount:integer aria-colindex:positive aria-colindextext aria-colspan:count
  aria-controls:ids-of aria-current:page|step|location|date|time|true|false aria-describedby:ids-of
  aria-description aria-details:ids-of aria-disabled:true|false
  aria-dropeffect aria-errormessage:ids-of aria-expanded:true|false|undefined aria-flowto:ids-of
  aria-grabbed:true|false|undefined aria-haspopup:true|false|menu|listbox|tree|grid|dialog
  aria-hidden:true|false|undefined aria-invalid:true|false|grammar|spelling aria-keyshortcuts
  aria-label aria-labelledby:ids-of aria-level:positive aria-live:off|polite|assertive
  aria-modal:true|false aria-multiline:true|false aria-multiselectable:true|false
  aria-orientation:horizontal|vertical|undefined aria-owns:ids-of aria-placeholder
  aria-posinset:positive aria-pressed:true|false|mixed|undefined aria-readonly:true|false
  aria-relevant aria-required:true|false aria-roledescription aria-rowcount:integer
  aria-rowindex:positive aria-rowindextext aria-rowspan:count aria-selected:true|false|undefined
  aria-setsize:integer aria-sort:ascending|descending|none|other aria-valuemax:number
  aria-valuemin:number aria-valuenow:number aria-valuetext`
