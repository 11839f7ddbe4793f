/** What faces of one family differ in. */
export interface FaceStyle {
  readonly style: 'normal' | 'italic'
  readonly weight: number
}

/** The face of a family that is nearest to a request: style first, then weight (CSS Fonts 4, § 5.2, steps 4.2 and 4.3). */
export function matchFace<T extends FaceStyle>(
  faces: readonly T[],
  request: FaceStyle,
): T | undefined {
  const sameStyle = faces.filter((face) => face.style === request.style)
  const candidates = sameStyle.length > 0 ? sameStyle : faces
  return candidates.reduce<T | undefined>(
    (best, face) =>
      !best ||
      weightDistance(face.weight, request.weight) < weightDistance(best.weight, request.weight)
        ? face
        : best,
    undefined,
  )
}

/**
 * Whether a reader would miss something: an italic or a bold that was asked for and is not there. A weight that is
 * only lighter or heavier by shades is what the matching rules are for.
 */
export function isFaithful(face: FaceStyle, request: FaceStyle): boolean {
  if (face.style !== request.style) return false
  return isBold(face.weight) === isBold(request.weight)
}

// CSS calls 700 bold; 600 is the lightest weight that is still set for emphasis.
function isBold(weight: number): boolean {
  return weight >= 600
}

// Ranks weights as the specification searches them: below 400 lighter ones first, above 500 heavier ones first, and
// between them up to 500, then lighter, then heavier. Each turn of the search is a thousand farther away.
function weightDistance(weight: number, desired: number): number {
  if (desired < 400) return weight <= desired ? desired - weight : 1000 + weight
  if (desired > 500) return weight >= desired ? weight - desired : 1000 + desired - weight
  if (weight >= desired && weight <= 500) return weight - desired
  return weight < desired ? 1000 + desired - weight : 2000 + weight
}
