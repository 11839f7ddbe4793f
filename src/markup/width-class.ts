/** The widths of images that `built-in/structure.css` has a rule for, in percent of the measure. */
export const widthSteps: readonly number[] = [
  5, 10, 15, 20, 25, 30, 33, 35, 40, 45, 50, 55, 60, 65, 67, 70, 75, 80, 85, 90, 95, 100,
]

/** The class that sets an image to a share of the measure (0–1): the nearest of the steps, `w-80`. */
export function widthClass(share: number): string {
  const percent = share * 100
  const nearest = widthSteps.reduce((best, step) =>
    Math.abs(step - percent) < Math.abs(best - percent) ? step : best,
  )
  return `w-${nearest}`
}
