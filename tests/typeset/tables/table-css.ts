/** What makes elements a table. */
export const tableCss = `table { display: table } thead { display: table-header-group }
  tbody { display: table-row-group } tr { display: table-row } th, td { display: table-cell }
  caption { display: table-caption }`
