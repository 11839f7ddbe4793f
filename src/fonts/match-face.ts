/** How the faces of a family differ. */
export interface FaceStyle {
  readonly style: 'normal' | 'italic'
  readonly weight: number
}

/**
 * Finds the face of a family nearest to a request: by style, then by weight (CSS Fonts 4, § 5.2,
 * steps 4.2 and 4.3).
 */
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
 * Whether a face has the italic and the bold that were asked for. Smaller differences of weight are
 * what the matching rules are for, so no reader will miss them.
 */
export function isFaithful(face: FaceStyle, request: FaceStyle): boolean {
  if (face.style !== request.style) return false
  return isBold(face.weight) === isBold(request.weight)
}

// CSS calls 700 bold; 600 is the lightest weight used for emphasis.
function isBold(weight: number): boolean {
  return weight >= 600
}

// Ranks weights in the order in which the specification searches them. Below 400, lighter ones come
// first; above 500, heavier ones; from 400 to 500, those up to 500, then lighter, then heavier.
// Each group in that order is a thousand farther away than the one before.
function weightDistance(weight: number, desired: number): number {
  if (desired < 400) return weight <= desired ? desired - weight : 1000 + weight
  if (desired > 500) return weight >= desired ? weight - desired : 1000 + desired - weight
  if (weight >= desired && weight <= 500) return weight - desired
  return weight < desired ? 1000 + desired - weight : 2000 + weight
}
