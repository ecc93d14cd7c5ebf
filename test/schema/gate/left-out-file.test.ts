import { expect, test } from 'vitest';
import { actorOf } from '../../../data/intake/draft/actor.ts';
import { publishDraft } from '../../../data/intake/draft/publish.ts';
import { importSheet, readSheet } from '../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../data/intake/grid/read-workbook.ts';
import { originalFor } from '../../../data/intake/original.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { addPerson } from '../../../data/ledger/person/person-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { Asker } from '../../../data/rules/office/may.ts';
import * as world from '../../data/intake/draft/draft-world.ts';
import { askAs } from '../ask.ts';

const LONGHUA = world.DISTRICT.code;
const PINGSHAN = '440310';
const CITY = Buffer.from('2024年上半年主要指标\n地区,外贸进出口(亿元)\n龙华区,690.20\n坪山区,310.40\n');

function publisherOf(number: number, ...districts: string[]): Asker {
  const offices = districts.map((district) => ({ role: 'PUBLISHER' as const, district }));
  return { kind: 'PERSON', number, name: `person ${number}`, offices };
}

const [BRINGER, COLLEAGUE, OF_BOTH] = [
  publisherOf(1, LONGHUA),
  publisherOf(2, LONGHUA),
  publisherOf(3, LONGHUA, PINGSHAN),
];

test('whoever may not see a district that was left out of a draft is not shown it by the file, and whoever brought it is', async () => {
  const ledger = world.draftWorld();
  world.published(ledger, { district: { code: PINGSHAN, name: '坪山区', nameEn: 'Pingshan', position: 2 } });
  writing(ledger, () => {
    for (const { name, offices } of [BRINGER, COLLEAGUE, OF_BOTH]) {
      const { line } = addPerson(ledger, { login: name.replace(' ', ''), name, offices: [...offices] }, new Date());
      append(ledger, { kind: 'PERSON', lines: [line] });
    }
  });
  const told = { publishedOn: '2024-08-20', release: 'INTERNAL' } as const;
  const given = { workbook: workbookOf(readWorkbook(CITY, '全市.csv')), bytes: CITY, told, answers: {} };
  const actor = actorOf(ledger, { person: 1 });
  const number = writing(ledger, () => importSheet(ledger, actor, { ...given, ...readSheet(ledger, given) }));
  const seen = async (asker: Asker) => {
    const asked = `{ draft(number: ${number}) { sheets { name } sheet { rows } notFigures { nodes { shown } } noRight { figures } } }`;
    const { draft } = await askAs<{ draft: Record<string, unknown> }>({ ledger, asker, language: 'ZH' }, asked);
    return draft;
  };
  const all = {
    ...{ sheets: [{ name: null }], sheet: { rows: 4 } },
    ...{ notFigures: { nodes: [{ shown: '310.40' }] }, noRight: { figures: 1 } },
  };
  expect(await seen(BRINGER)).toEqual(all);
  expect(await seen(OF_BOTH)).toEqual(all);
  const none = { sheets: [], sheet: null, notFigures: { nodes: [] }, noRight: { figures: 1 } };
  expect(await seen(COLLEAGUE)).toEqual(none);
  const { file } = world.draftOf(ledger, number);
  const original = (asker: Asker) => originalFor(ledger, asker, file ?? '');
  expect(original(COLLEAGUE)).toBe('NONE');
  expect(original(OF_BOTH)).not.toBe('NONE');
  writing(ledger, () => publishDraft(ledger, actorOf(ledger, { person: 3 }), number));
  expect(original(COLLEAGUE)).toBe('NONE');
  expect(original(OF_BOTH)).not.toBe('NONE');
});
