import { dot, path } from './pen.mjs'

/** The stock block off the fish labels, with an expression. */
export function herring() {
  return [
    path('M2 8 C7 2.6 20 1.6 30 7 C20 13.4 7 13 2 8 Z', 1.1),
    path('M30 7 C33.5 4.5 36 3 39.5 2.2 C37.6 5.4 37.6 9 39.8 12.4 C36 11.4 33 9.6 30 7', 1.1),
    path('M9.4 3.9 C11.4 6.4 11.4 9.4 9.6 11.9', 0.9),
    path('M14 3.2 C17 1.2 20.4 1.2 22.6 3.4', 0.9),
    path('M15 12.4 L18.6 14.2 L20.4 11.9', 0.9),
    path('M13.6 7.6 L16.4 7.6 M18.4 6.4 L21 6.4 M18.6 9 L21.2 9 M23 7.6 L25.6 7.6', 0.8),
    path('M3.4 9.3 L5.8 8.8', 0.8),
    dot(6.2, 6.6, 0.95),
  ]
}
