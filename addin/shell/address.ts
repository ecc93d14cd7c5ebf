import { VIEWS } from './views.ts';

/** The view that the page's address names, as `#entry/draft/12` does; undefined where it names none. */
export function viewInAddress(): string | undefined {
  const [, named] = /^#(\w+)/.exec(location.hash) ?? [];
  return VIEWS.find(({ id }) => id === named)?.id;
}

/** Shows the view of an address that is opened while the page is, as of a link that a colleague sent. Answers how to end that. */
export function onAddress(show: (view: string) => void): () => void {
  const look = () => {
    const view = viewInAddress();
    if (view !== undefined) show(view);
  };
  window.addEventListener('hashchange', look);
  return () => window.removeEventListener('hashchange', look);
}
