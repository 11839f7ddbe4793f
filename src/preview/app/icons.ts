/** Icons as strokes in a square of 16 by 16. */
export const icons = {
  side: 'M2.5 3.5h11v9h-11zM6 3.5v9',
  search: 'M7 11.5a4.5 4.5 0 1 1 0-9a4.5 4.5 0 0 1 0 9zM10.3 10.3L14 14',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5l-5 5',
  messages: 'M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z',
  guides: 'M3 1.5v13M13 1.5v13M1.5 4h13M1.5 12h13',
  proof: 'M2.5 5h11M2.5 8h7M2.5 11.5q1 -1 2 0t2 0t2 0t2 0t2 0',
  facing: 'M8 3.5v9M8 3.5h5.5v9h-11v-9z',
  help: 'M6 6a2 2 0 1 1 3 1.8q-1 .6-1 1.7M8 11.6v.8M8 14.5a6.5 6.5 0 1 1 0-13a6.5 6.5 0 0 1 0 13z',
  close: 'M4 4l8 8M12 4l-8 8',
  smaller: 'M3.5 8h9',
  larger: 'M3.5 8h9M8 3.5v9',
} as const
