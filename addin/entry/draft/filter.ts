import type { ItemFinding, OpenDraftFragment } from '../../ask/office.ts';
import type { ItemFilter } from '../item/use-items.ts';

/** The part of a draft that is listed: the changes, the doubtful items, those of one finding, or the cells that are no figures. */
export type Listed = 'CHANGES' | 'DOUBTFUL' | 'NOT_FIGURES' | ItemFinding;

/** The findings that are folded among the changes, because they change nothing in the ledger. */
const FOLDED: readonly ItemFinding[] = ['UNCHANGED', 'SAID_TWICE'];
const CHANGES: readonly ItemFinding[] = ['NEW', 'DIFFERS', 'CONFLICTS', 'OPEN', 'REJECTED'];

/** The findings in the order of their chips. */
const IN_ORDER: readonly ItemFinding[] = ['NEW', 'DIFFERS', 'OPEN', 'CONFLICTS', 'REJECTED', 'UNCHANGED', 'SAID_TWICE'];

/** The parts that can be listed, each with its count. A part of none is left out, except the changes. */
export function listable({ counts, doubtful, notFigures }: OpenDraftFragment): { listed: Listed; count: number }[] {
  const countOf = (finding: ItemFinding) => counts.find((one) => one.finding === finding)?.count ?? 0;
  const changes = counts.reduce((sum, { finding, count }) => (FOLDED.includes(finding) ? sum : sum + count), 0);
  return [
    { listed: 'CHANGES', count: changes },
    ...[
      { listed: 'DOUBTFUL' as const, count: doubtful },
      ...IN_ORDER.map((finding) => ({ listed: finding, count: countOf(finding) })),
      { listed: 'NOT_FIGURES' as const, count: notFigures.totalCount },
    ].filter(({ count }) => count > 0),
  ];
}

/** The filter by which the API lists it. */
export function filterOf(listed: Exclude<Listed, 'NOT_FIGURES'>, text: string): ItemFilter {
  if (listed === 'DOUBTFUL') return { findings: null, doubtful: true, text };
  return { findings: listed === 'CHANGES' ? CHANGES : [listed], doubtful: null, text };
}

/** The list in which an item with a finding stands. */
export function listedWith(finding: ItemFinding): Listed {
  return CHANGES.includes(finding) ? 'CHANGES' : finding;
}
