import { resolveOwner } from '../../data/ask/resolve.ts';
import { findDraft } from '../../data/intake/draft/draft.ts';
import { mayReadDraft } from '../../data/intake/draft/readable.ts';
import { ShownDraft } from '../../data/intake/draft/show/shown.ts';
import { countEntries, listEntries, type ReadableEntry } from '../../data/intake/entry/entry-list.ts';
import { tokenOf } from '../../data/intake/entry/entry-token.ts';
import { entryText, whoText } from '../../data/intake/entry/entry-words.ts';
import { Fault } from '../../data/ledger/fault.ts';
import { isErased } from '../../data/ledger/log/entry.ts';
import { codeOfOwner } from '../../data/ledger/pair.ts';
import { today } from '../../data/ledger/revision.ts';
import { noteNow } from '../../data/ledger/store/work.ts';
import { ENTRY_KINDS } from '../../data/rules/gate-words.ts';
import { firstDayOf, lastDayOf, readDate } from '../../data/rules/period/date.ts';
import { shanghaiEnd, shanghaiStart } from '../../data/rules/period/shanghai.ts';
import { builder } from '../base/builder.ts';
import { numberedConnection, pageArgs } from '../base/page.ts';
import { type Described, enumOf } from '../base/word.ts';
import { priced } from '../cost/price.ts';
import { pageOf } from '../cost/reading.ts';
import { requireAllowed, requireRight } from './act.ts';
import { DraftRef } from './draft.ts';

const kinds: Described<typeof ENTRY_KINDS> = {
  LEDGER: 'The ledger was begun: entry 1 and no other.',
  REVISION: 'Something was published: figures, documents, or the catalogue.',
  DRAFT: 'A draft was opened, read again, decided about, given an hour, published or discarded.',
  PROFILE: 'It was kept how tables of a header are read.',
  PERSON: 'A person was added, changed or ended.',
  TOKEN: 'A token was made or ended.',
  ERASURE: 'Something was emptied that may not be kept.',
};

const EntryKindEnum = enumOf('EntryKind', 'What an entry of the log is about.', kinds);

export const EntryRef = builder.objectRef<ReadableEntry>('Entry');

builder.objectType(EntryRef, {
  description: 'One change in the log of the ledger: who did what, and when.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, counted from 1 without gaps.' }),
    name: t.string({
      description: 'Its number and the first 16 digits of its id, as `planbook entries` shows it.',
      resolve: ({ entry: { number, id } }) => `${number}:${id.slice(0, 16)}`,
    }),
    at: t.field({ type: 'DateTime', description: 'The time of the change.', resolve: ({ entry }) => entry.at }),
    kind: t.field({
      type: EntryKindEnum,
      nullable: true,
      description: 'What it is about; null for a kind that only a later program knows.',
      resolve: ({ entry: { kind } }) => (ENTRY_KINDS.includes(kind) ? kind : null),
    }),
    person: t.int({
      nullable: true,
      description: 'The number of the person who did it, or who made the token that did; null for the program.',
      resolve: ({ entry }) => entry.person,
    }),
    token: t.int({
      ...priced({ rows: 2 }),
      nullable: true,
      description: 'The number of the token by which it was done; null where a person or the program did it.',
      resolve: (told, _, { ledger }) => tokenOf(ledger, told) ?? null,
    }),
    who: t.string({
      ...priced({ rows: 4 }),
      description: 'Who did it, in the language of the request: the person, the token, or the program.',
      resolve: (told, _, { ledger, language }) => whoText(ledger, told, language),
    }),
    text: t.string({
      ...priced({ rows: 1, bytes: 300 }),
      description:
        'What was done, in the language of the request; 已撤下 where it was erased. Of a revision that also touches districts of others only its name is told.',
      resolve: (told, _, { ledger, language }) => entryText(ledger, told, language),
    }),
    isErased: t.boolean({
      description: 'Whether what it said was erased, so that only its number, its time and its digests are left.',
      resolve: ({ entry }) => isErased(entry),
    }),
    draftNumber: t.exposeInt('draft', {
      nullable: true,
      description: 'The number of the draft that it is about, or that it published; null where there is none.',
    }),
    draft: t.field({
      ...priced({ rows: 2 }),
      type: DraftRef,
      nullable: true,
      description: 'That draft; null where there is none that may be read.',
      resolve: ({ draft }, _, { ledger, asker = null }) => {
        const found = draft === null ? undefined : findDraft(ledger, draft);
        return found && mayReadDraft(ledger, asker, found) ? new ShownDraft(ledger, found) : null;
      },
    }),
  }),
});

const EntryConnection = builder.connectionObject(
  { name: 'EntryConnection', type: EntryRef, description: 'A page of entries of the log.' },
  { name: 'EntryEdge', description: 'An entry with its cursor.' },
);

/** The first or the last day of a date that is asked for. @throws Fault BAD_DATE */
function dayAsked(argument: 'from' | 'until', value: string): string {
  const date = readDate(value);
  const day = date && (argument === 'from' ? firstDayOf(date) : lastDayOf(date));
  if (day === undefined) throw new Fault('BAD_DATE', { argument, value, suggestions: [today()] });
  return day;
}

/** Rows that are read for one entry that is shown: those passed over among them, and what it touched. */
const READ_FOR_ENTRY = 10;
/** Rows that counting entries reads, as an estimate. The count of the work ends one that reads too many. */
const COUNTED = 5000;

builder.queryField('entries', (t) =>
  t.field({
    ...priced({ rows: (asked) => READ_FOR_ENTRY * (pageOf(asked) + 1), count: COUNTED }),
    type: EntryConnection,
    description:
      'Who did what, the last first. Whoever publishes in a district reads what was done there; whoever keeps people and tokens reads all.',
    args: {
      kind: t.arg({ type: EntryKindEnum, description: 'Only entries of this kind; all by default.' }),
      person: t.arg.int({ description: 'Only what the person of this number did, or a token that they made.' }),
      draft: t.arg.int({ description: 'Only what is about the draft of this number, with the revision of it.' }),
      from: t.arg({ type: 'Date', description: 'Only what was done on this day in Beijing or later.' }),
      until: t.arg({ type: 'Date', description: 'Only what was done on this day in Beijing or before.' }),
      district: t.arg.string({
        description:
          'Only drafts about figures of this district, by code or name, and revisions that touched them; all entries by default.',
      }),
      ...pageArgs,
    },
    resolve: (_, { kind, person, draft, from, until, district, first, after }, context) => {
      const asker = requireRight(context, 'ENTRIES');
      requireAllowed(context, 'ENTRIES');
      noteNow();
      const { ledger } = context;
      const asked = {
        ...{ kind: kind ?? null, person: person ?? null, draft: draft ?? null },
        from: typeof from === 'string' ? shanghaiStart(dayAsked('from', from)) : null,
        until: typeof until === 'string' ? shanghaiEnd(dayAsked('until', until)) : null,
        district: typeof district === 'string' ? codeOfOwner(resolveOwner(context.ledger, district, 'district')) : null,
      };
      return numberedConnection<ReadableEntry>(
        ledger,
        { first, after },
        {
          ...{ field: 'entries', asked },
          read: (place) => listEntries(ledger, { asker, ...asked }, place),
          count: () => countEntries(ledger, { asker, ...asked }),
        },
      );
    },
  }),
);
