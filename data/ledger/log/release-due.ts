import type { Store } from '../store/store.ts';
import { Codes } from './codes.ts';
import type { PublishedRevision } from './last-revision.ts';
import { publish } from './publish.ts';
import type { RevisionLine, ThingLine } from './revision-line.ts';
import { linesOfRows, retiredFigure } from './row-line.ts';
import type { ThingName } from './thing.ts';

// The first condition is that of the index.
const DUE = "release IS NOT NULL AND release = 'EMBARGOED' AND retired IS NULL AND release_at <= ?";
/** A figure never comes before its document, which would show more than the figure. */
const FIGURES_DUE = `${DUE} AND EXISTS (SELECT 1 FROM documents d WHERE d.id = document_id
  AND (d.release IS NULL OR (d.release = 'EMBARGOED' AND d.release_at <= ?)))`;
const NEXT = `SELECT min(at) FROM (
  SELECT min(release_at) AS at FROM main.figures f WHERE release IS NOT NULL AND release_at IS NOT NULL AND retired IS NULL
    AND EXISTS (SELECT 1 FROM main.documents d WHERE d.id = f.document_id AND (d.release IS NULL OR d.release = 'EMBARGOED'))
  UNION ALL SELECT min(release_at) FROM main.documents WHERE release IS NOT NULL AND release_at IS NOT NULL AND retired IS NULL)`;

/** The instant of the next release, whatever a connection sees; undefined where nothing waits for one. One that is past is due. */
export function nextRelease(store: Store): string | undefined {
  return (store.value(NEXT) as string | null | undefined) ?? undefined;
}

/** The line of a thing as it is once everybody may see it. */
function released(name: ThingName, { [name]: fields }: ThingLine): ThingLine {
  const { release, releaseAt, ...rest } = fields ?? {};
  return { [name]: rest };
}

/**
 * Makes public what is due at an instant, in the transaction that is open, by a revision of its own. Figures are never
 * changed: each is retired, and added anew under its code as public, so that earlier revisions show whom they showed it to.
 * Undefined where nothing is due.
 */
export function releaseDue(store: Store, now: string): PublishedRevision | undefined {
  const codes = new Codes(store);
  const lines: RevisionLine[] = [];
  for (const { line } of linesOfRows(store, { name: 'document', where: DUE, bound: [now], codes }))
    lines.push(released('document', line));
  const figures = [...linesOfRows(store, { name: 'figure', where: FIGURES_DUE, bound: [now, now], codes })];
  for (const { line } of figures) lines.push(released('figure', line));
  for (const { id } of figures) lines.push(retiredFigure(store, id));
  return lines.length === 0 ? undefined : publish(store, { change: 'RELEASE' }, { lines });
}
