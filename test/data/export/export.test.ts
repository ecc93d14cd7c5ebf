import { expect, test } from 'vitest';
import { countFigures } from '../../../data/answer/figure-list.ts';
import { readFigureFilter } from '../../../data/ask/filter.ts';
import { formatNamed, formatOfFile } from '../../../data/export/format.ts';
import { exportPiece, exportPieces } from '../../../data/export/piece/export.ts';
import { ExportFault } from '../../../data/export/piece/fault.ts';
import { selectedState, selectionOf } from '../../../data/export/piece/selection.ts';
import { readSelection, type TypedArgument } from '../../../data/export/piece/typed-selection.ts';
import { walk } from '../../../data/export/piece/walk.ts';
import { today } from '../../../data/ledger/revision.ts';
import { revisionText } from '../../../data/ledger/snapshot.ts';
import { doing, REQUEST_BOUNDS, Work } from '../../../data/ledger/store/work.ts';
import { draftWorld, figureOf, published } from '../intake/draft/draft-world.ts';
import { shippedLedger } from '../plans/plans.ts';
import { exportedText } from './exported.ts';
import { rowsOf } from './rows.ts';

const ledger = shippedLedger();

test.each<[string, TypedArgument[]]>([
  ['nothing', []],
  ['a district', [['districts', '龙岗']]],
  [
    'two districts and a measure',
    [
      ['districts', '龙岗'],
      ['districts', '光明区'],
      ['measures', '同比增速'],
    ],
  ],
  [
    'periods within a year, of goals',
    [
      ['within', '2024'],
      ['roles', '目标'],
    ],
  ],
  [
    'goals of a plan in force',
    [
      ['authorities', 'PLAN'],
      ['inForce', 'true'],
    ],
  ],
  [
    'a document, as of a day',
    [
      ['documents', 'LG-2024-MID'],
      ['asOf', '2024-12-31'],
    ],
  ],
  [
    'another owner',
    [
      ['indicators', 'GDP'],
      ['headline', 'false'],
    ],
  ],
])('an export of %s has the figures that the API lists for it', (_, typed) => {
  const { filter, asOf = today() } = readSelection(typed);
  const at = { revision: ledger.latest, asOf };
  const rows = rowsOf(exportedText(ledger, { typed }));
  expect(rows.length).toBe(countFigures(ledger, readFigureFilter(ledger, filter, asOf), at));
  expect(new Set(rows.map(({ figure }) => figure)).size).toBe(rows.length);
});

test.each<[TypedArgument, string[]]>([
  [['statuses', '初步核算'], ['C5']],
  [['statuses', 'FINAL'], ['C6']],
  [['releases', '内部'], ['C5']],
  [
    ['releases', 'PUBLIC'],
    ['B2', 'C6'],
  ],
])('%o finds %o, in the export as in the count of the API', (typed, cells) => {
  const world = draftWorld();
  const told = [
    { cell: 'C5', period: '2024-Q3', status: 'PRELIMINARY', release: 'INTERNAL' },
    { cell: 'C6', period: '2023', status: 'FINAL' },
  ];
  published(world, ...told.map((each) => ({ figure: figureOf('OLD', each) })));
  const at = { revision: world.latest, asOf: today() };
  const query = readFigureFilter(world, readSelection([typed]).filter, at.asOf);
  expect(countFigures(world, query, at)).toBe(cells.length);
  const found = rowsOf(exportedText(world, { typed: [typed] })).map(({ cell }) => cell);
  expect(found.sort()).toEqual(cells);
});

test('each row tells its document, the revision, the days and the program', () => {
  const [row] = rowsOf(
    exportedText(ledger, {
      typed: [
        ['documents', 'LG-2024-MID'],
        ['asOf', '2024-12-31'],
      ],
    }),
  );
  expect(row).toMatchObject({
    ...{ document: 'LG-2024-MID', documentName: expect.stringContaining('龙岗'), districtName: '龙岗区' },
    ...{
      readAt: revisionText(ledger, ledger.latest),
      asOf: '2024-12-31',
      exportedOn: today(),
      program: 'planbook test',
    },
  });
});

test('pieces that are asked for one by one, each within the bounds of a request, make the whole', () => {
  const asked = { filter: {}, format: formatNamed('csv'), language: 'ZH', program: 'planbook test' } as const;
  const whole = [...exportPieces(ledger, asked)];
  expect(Buffer.concat(whole).toString()).toBe(exportedText(ledger));
  const small = { figures: 40, bytes: 100_000, steps: 100 };
  const pieces: Uint8Array[] = [];
  for (let place: string | undefined = ''; place !== undefined; ) {
    const from: string = place;
    const piece = doing(new Work(REQUEST_BOUNDS), () => exportPiece(ledger, { ...asked, bounds: small }, from));
    pieces.push(piece.bytes);
    place = piece.next;
  }
  expect(pieces.length).toBeGreaterThan(10);
  expect(Buffer.concat(pieces).toString()).toBe(Buffer.concat(whole).toString());
});

test('an export of a document reads the figures of no district and indicator that the document does not name', () => {
  const asked = readSelection([['documents', 'PS-2023-PLAN']]);
  const steps = [...walk(selectionOf(ledger, asked, selectedState(ledger, asked)), { behind: undefined })];
  expect(steps.length).toBeGreaterThan(20);
  for (const { figures, place } of steps) expect(figures.length, JSON.stringify(place)).toBeGreaterThan(0);
});

test.each<[TypedArgument, string, string]>([
  [['district', '龙岗'], 'UNKNOWN_ARGUMENT', 'districts'],
  [['toString', 'x'], 'UNKNOWN_ARGUMENT', 'asOf'],
  [['measures', '没有'], 'UNKNOWN_WORD', 'GROWTH'],
  [['roles', '没有'], 'UNKNOWN_WORD', 'TARGET'],
  [['statuses', '终'], 'UNKNOWN_WORD', 'FINAL'],
  [['inForce', '是'], 'UNKNOWN_WORD', 'true'],
])('%o is refused as %s, and what there is is told', (typed, code, suggested) => {
  let fault: unknown;
  try {
    readSelection([typed]);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(ExportFault);
  expect(fault).toMatchObject({ code, argument: typed[0], suggestions: expect.arrayContaining([suggested]) });
});

test('the ending of a file tells its format', () => {
  expect([formatOfFile('a.csv').ending, formatOfFile(undefined).ending, formatOfFile('a.txt').ending]).toEqual(
    Array(3).fill('csv'),
  );
});
