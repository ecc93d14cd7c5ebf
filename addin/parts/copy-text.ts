/** Copies from a selected field, which works where a frame may not use the clipboard, as in some of Office's webviews. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** Copies a text to the clipboard and answers whether the browser allowed it. Call it from a click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // The clipboard is undefined on pages that come by http from another machine.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}
