import { existsSync } from 'node:fs';
import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { type Entry, isErased, isNewer, linesOf } from '../../data/ledger/log/entry.ts';
import type { DraftLine } from '../../data/ledger/log/kind/draft.ts';
import type { ErasureLine } from '../../data/ledger/log/kind/erasure.ts';
import type { PersonLine } from '../../data/ledger/log/kind/person.ts';
import type { ProfileLine } from '../../data/ledger/log/kind/profile.ts';
import type { TokenLine } from '../../data/ledger/log/kind/token.ts';
import { entriesOf } from '../../data/ledger/log/replay.ts';
import { revisionName } from '../../data/ledger/revision.ts';
import { LedgerError } from '../../data/ledger/store/ledger-error.ts';
import type { RevisionChange } from '../../data/rules/gate-words.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { LogWords } from '../../data/rules/message/log-zh.ts';
import type { Terminal } from './terminal.ts';

type Say = LogWords['entryList'];

interface RevisionRow {
  number: number;
  id: string;
  note: string | null;
  ground: string | null;
  change: RevisionChange | null;
  figures: number;
}

const REVISION = `SELECT r.number, r.id, r.note, r.ground, r.change,
    r.figures + r.hidden - coalesce((SELECT b.figures + b.hidden FROM revisions b WHERE b.number = r.number - 1), 0) AS figures
  FROM revisions r WHERE r.entry = ?`;
const PERSON = 'SELECT name FROM people WHERE number = ?';
/** Beijing has no summer time. */
const BEIJING_MS = 8 * 60 * 60 * 1000;

/** The day and minute of an instant in Beijing. */
function minuteOf(at: string): string {
  return new Date(Date.parse(at) + BEIJING_MS).toISOString().slice(0, 16).replace('T', ' ');
}

function revisionText(ledger: Ledger, { number }: Entry, say: Say): string {
  const row = ledger.prepared<RevisionRow>(REVISION).get(number);
  if (!row) return say.gone;
  const { note, ground, figures, change } = row;
  const text = say.revision({ name: revisionName(row), note: note ?? '', ground: ground ?? '', figures });
  return change ? `[${say.changes[change]}] ${text}` : text;
}

function decidedText({ draft, decisions }: NonNullable<DraftLine['decided']>, say: Say): string {
  return say.decided(draft, decisions.length, [...new Set(decisions.flatMap(({ reason }) => reason ?? []))]);
}

function draftText({ draft, items, decided, agreed, closed }: DraftLine, say: Say): string | undefined {
  if (draft) return say.opened(draft.number, draft.title);
  if (items) return say.readAgain(items.draft);
  if (decided) return decidedText(decided, say);
  if (agreed) return say.agreed(agreed.draft, agreed.at && minuteOf(agreed.at));
  return closed && say.closed(closed.draft, closed.state);
}

function erasureText({ erased }: ErasureLine, say: Say): string | undefined {
  if (!erased) return undefined;
  const { line, person, draft, file, reason } = erased;
  if (line) return say.because(say.erased.LINE, `${line.entry}.${line.line}`, reason);
  if (person) return say.because(say.erased.PERSON, String(person.number), reason);
  if (draft) return say.because(say.erased.DRAFT, String(draft.number), reason);
  return say.because(say.erased.FILE, file?.slice(0, 16) ?? '', reason);
}

/** A line in words; undefined for the random bytes before the others. */
function lineText(kind: Entry['kind'], line: object, say: Say): string | undefined {
  if (kind === 'DRAFT') return draftText(line as DraftLine, say);
  if (kind === 'ERASURE') return erasureText(line as ErasureLine, say);
  const { profile } = line as ProfileLine;
  const { person } = line as PersonLine;
  const { token } = line as TokenLine;
  if (profile) return say.PROFILE(profile.fileName ?? '');
  if (person) return say.PERSON(person.number, person.name, person.login);
  return token && say.TOKEN(token.number, token.name);
}

function entryText(ledger: Ledger, entry: Entry, say: Say): string {
  const { kind } = entry;
  if (isNewer(entry)) return say.unknown(kind);
  if (kind === 'LEDGER') return say.LEDGER;
  if (kind === 'REVISION') return revisionText(ledger, entry, say);
  if (isErased(entry)) return say.gone;
  const told = (linesOf(ledger, entry) ?? []).flatMap((line) => lineText(kind, JSON.parse(line) as object, say) ?? []);
  return told.join('；');
}

function personText(ledger: Ledger, person: number | null, say: Say): string {
  return person === null ? say.program : say.person(person, String(ledger.value(PERSON, person) ?? ''));
}

/** Runs `planbook entries`: lists who did what, one entry a line, the earliest first. */
export function listEntries(path: string, after: number, terminal: Terminal): void {
  if (!existsSync(path)) throw new LedgerError('MISSING', path);
  const say = gateWords(terminal.language).log.entryList;
  const ledger = openLedger(path, { isVerified: false });
  try {
    let isNone = true;
    for (const entry of entriesOf(ledger, after)) {
      isNone = false;
      const { number, id, at, person } = entry;
      const told = [`${number}:${id.slice(0, 16)}`, minuteOf(at), personText(ledger, person, say)];
      terminal.out(`${told.join('  ')}  ${entryText(ledger, entry, say)}\n`);
    }
    if (isNone) terminal.out(`${say.none}\n`);
  } finally {
    ledger.close();
  }
}
