import { type Entry, isErased, isNewer } from '../../ledger/log/entry.ts';
import type { DraftLine } from '../../ledger/log/kind/draft.ts';
import type { ErasureLine } from '../../ledger/log/kind/erasure.ts';
import type { PersonLine } from '../../ledger/log/kind/person.ts';
import type { ProfileLine } from '../../ledger/log/kind/profile.ts';
import type { TokenLine } from '../../ledger/log/kind/token.ts';
import { nameOfPerson } from '../../ledger/person/person.ts';
import { revisionName } from '../../ledger/revision.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { RevisionChange } from '../../rules/gate-words.ts';
import { gateWords } from '../../rules/message/gate.ts';
import type { LogWords } from '../../rules/message/log-zh.ts';
import { shanghaiMinute } from '../../rules/period/shanghai.ts';
import type { Language } from '../../rules/words.ts';
import { tokenOf } from './entry-token.ts';

type Say = LogWords['entryList'];

/** An entry with its lines as values, which are not read where nothing of them is told. */
export interface ToldEntry {
  entry: Entry;
  lines: readonly object[];
  /** Whether whoever reads it is told more than its name: it may be about districts of others too. */
  isWhole: boolean;
}

interface RevisionRow {
  number: number;
  id: string;
  note: string | null;
  ground: string | null;
  change: RevisionChange | null;
  figures: number;
}

const REVISION = `SELECT r.number, r.id, r.note, r.ground, r.change,
    r.figures + r.hidden - coalesce((SELECT b.figures + b.hidden FROM main.revisions b WHERE b.number = r.number - 1), 0) AS figures
  FROM main.revisions r WHERE r.entry = ?`;
const TOKEN = 'SELECT name FROM tokens WHERE number = ?';

/** The day and minute of an instant in Beijing. */
export function minuteOf(at: string): string {
  return shanghaiMinute(new Date(at));
}

function revisionText(store: Store, { entry, isWhole }: ToldEntry, say: Say): string {
  const row = store.prepared<RevisionRow>(REVISION).get(entry.number);
  if (!row) return say.gone;
  const { note, ground, figures, change } = row;
  const told = isWhole ? { note: note ?? '', ground: ground ?? '', figures } : { note: '', ground: '', figures: 0 };
  const text = say.revision({ name: revisionName(row), ...told });
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

/** A line in words, which say no hash, link or password; undefined for the random bytes before the others. */
function lineText(kind: Entry['kind'], line: object, say: Say): string | undefined {
  if (kind === 'DRAFT') return draftText(line as DraftLine, say);
  if (kind === 'ERASURE') return erasureText(line as ErasureLine, say);
  const { profile } = line as ProfileLine;
  const { token } = line as TokenLine;
  if (profile) return say.PROFILE(profile.fileName ?? '');
  if (kind === 'PERSON') return personText(line as PersonLine, say);
  return token && say[token.ended === undefined ? 'TOKEN' : 'tokenEnded'](token.number, token.name);
}

function personText({ person, isEntered }: PersonLine, say: Say): string | undefined {
  if (!person) return undefined;
  const { number, name, login, ended } = person;
  if (ended !== undefined) return say.personEnded(number, name, login);
  return isEntered ? say.PERSON(number, name, login) : say.personChanged(number, name, login);
}

/** The act of an entry, in words. */
export function entryText(store: Store, told: ToldEntry, language: Language): string {
  const say = gateWords(language).log.entryList;
  const { entry, lines } = told;
  const { kind } = entry;
  if (isNewer(entry)) return say.unknown(kind);
  if (kind === 'LEDGER') return say.LEDGER;
  if (kind === 'REVISION') return revisionText(store, told, say);
  if (isErased(entry)) return say.gone;
  return lines.flatMap((line) => lineText(kind, line, say) ?? []).join('；');
}

/** Who did it, in words: the person, the token by which it was done, or the program. */
export function whoText(store: Store, told: ToldEntry, language: Language): string {
  const say = gateWords(language).log.entryList;
  const { person } = told.entry;
  const token = tokenOf(store, told);
  const named = person === null ? undefined : say.person(person, nameOfPerson(store, person));
  const byToken = token === undefined ? undefined : say.token(token, String(store.value(TOKEN, token) ?? ''));
  return [named, byToken].filter((text) => text !== undefined).join(' ') || say.program;
}
