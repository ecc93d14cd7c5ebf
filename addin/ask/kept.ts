function slotOf(name: string): string {
  // In Excel on the web several sites share this origin's storage by partitions that Office names.
  const partition = typeof Office === 'undefined' ? undefined : Office.context?.partitionKey;
  return `${partition ?? ''}planbook.${name}`;
}

/** Reads the text that this browser kept under a name. Null where it kept nothing, or keeps nothing at all. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(slotOf(name));
  } catch {
    // Storage is closed to a pane in some browsers.
    return null;
  }
}

/** Keeps a text in this browser, where it can. */
export function keep(name: string, text: string): void {
  try {
    localStorage.setItem(slotOf(name), text);
  } catch {
    // The storage is closed or full: the text lasts as long as the pane is open.
  }
}

/** Forgets what this browser kept under a name. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(slotOf(name));
  } catch {
    // Where the storage is closed nothing was kept.
  }
}

/** Calls back when another pane of this browser keeps something else under the name. The returned function ends that. */
export function onKeptElsewhere(name: string, changed: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key === slotOf(name) || key === null) changed();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

/** Keeps a text for this tab alone, until it is closed, where it can. An empty text is forgotten. */
export function keepForTab(name: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(slotOf(name));
    else sessionStorage.setItem(slotOf(name), text);
  } catch {
    // The storage is closed or full: the text lasts as long as the page is open.
  }
}

/** Whether this browser keeps texts for a tab. */
export function keepsForTab(): boolean {
  // The page puts something in the place of a closed storage that lasts as long as itself (`storage.js`).
  if (!(sessionStorage instanceof Storage)) return false;
  const name = 'tried';
  keepForTab(name, name);
  const isKept = readForTab(name) === name;
  keepForTab(name, '');
  return isKept;
}

/** The names beginning so under which texts are kept for this tab. */
export function namesForTab(beginning: string): string[] {
  try {
    const slots = Object.keys(sessionStorage).filter((slot) => slot.startsWith(slotOf(beginning)));
    return slots.map((slot) => slot.slice(slotOf('').length));
  } catch {
    return [];
  }
}

/** Reads the text that is kept for this tab under a name. */
export function readForTab(name: string): string | null {
  try {
    return sessionStorage.getItem(slotOf(name));
  } catch {
    return null;
  }
}
