/** The background of Office's own windows as #rrggbb; undefined where there is no Office, or one that does not tell. */
export function officeBackground(): string | undefined {
  try {
    const colour = Office.context.officeTheme?.bodyBackgroundColor;
    return /^#[\da-f]{6}$/i.test(colour) ? colour : undefined;
  } catch {
    // There is no Office, or it is one that knows no themes.
    return undefined;
  }
}
