import { expect, test } from 'vitest';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { importLong } from '../../../../../data/intake/draft/long/import.ts';
import { overviewOf } from '../../../../../data/intake/draft/show/overview.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import * as world from '../draft-world.ts';

/** The number of drafts that the pane lists after 更多 was pressed twice. */
const LISTED = 60;

test('a list of drafts that is shown again works none of them out anew', () => {
  const ledger = world.draftWorld();
  const drafts = Array.from({ length: LISTED }, (_, at) => {
    const bytes = Buffer.from(`district,indicator,measure,period,value,unit\n440309,GDP,LEVEL,2024-01,${at + 1},亿元`);
    const told = { name: `${at}.csv`, publishedOn: '2024-09-01', release: 'PUBLIC' } as const;
    const number = writing(ledger, () => importLong(ledger, PROGRAM, { ...told, pieces: () => [bytes] }));
    return world.draftOf(ledger, number);
  });
  const shown = drafts.map((draft) => overviewOf(ledger, draft));
  expect(drafts.filter((draft, at) => overviewOf(ledger, draft) !== shown[at])).toEqual([]);
});
