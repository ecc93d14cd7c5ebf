function placeOf(name: string): string {
  // In Excel on the web several sites share this origin's storage by partitions that Office names.
  const partition = typeof Office === 'undefined' ? undefined : Office.context?.partitionKey;
  return `${partition ?? ''}planbook.${name}`;
}

/** What this browser kept under a name; null where it kept nothing, or keeps nothing at all. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(placeOf(name));
  } catch {
    // Storage is closed to a pane in some browsers.
    return null;
  }
}

/** Keeps a text in this browser, where it can. */
export function keep(name: string, text: string): void {
  try {
    localStorage.setItem(placeOf(name), text);
  } catch {
    // Closed or full: then it lasts as long as the pane is open.
  }
}

/** Tells when another pane of this browser keeps something else under the name; gives what ends it. */
export function onKeptElsewhere(name: string, changed: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key === placeOf(name) || key === null) changed();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}
