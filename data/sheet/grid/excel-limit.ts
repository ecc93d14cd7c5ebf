// https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 ("Excel specifications and limits")

/** The most characters that a cell holds. */
export const LONGEST_CELL_TEXT = 32_767;
/** The most characters of a formula, its `=` left out. */
export const LONGEST_FORMULA = 8_192;
/** The most characters of the value of a document property. */
export const LONGEST_PROPERTY = 255;
/** The greatest height of a row, in points. */
export const TALLEST_ROW = 409;
