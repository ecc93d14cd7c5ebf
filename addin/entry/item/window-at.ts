/** The items that are loaded at a time. */
export const WINDOW = 200;
/** Items that are loaded before the place that is looked at, and places after which others are loaded. */
const STEP = 50;

/**
 * The place of the first item to load where a place is looked at. There is more around it than is in sight, so that whoever
 * scrolls finds the next items loaded; places near each other have the same.
 */
export function windowAt(place: number): number {
  return Math.max(0, Math.floor(place / STEP) - 1) * STEP;
}
