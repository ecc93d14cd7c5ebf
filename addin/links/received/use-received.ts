import { useEffect, useRef, useState } from 'react';
import { SheetUnread } from '../../../data/sheet/fault/sheet-unread.ts';
import { ask } from '../../ask/client.ts';
import { ReceivedTable, type ReceivedTableQuery } from '../../ask/office.ts';
import { readOpenSheet } from '../../excel/read-sheet.ts';
import { useLanguage } from '../../words/use-words.ts';
import { withoutLooks } from './pasted-table.ts';

/** The server takes no larger request, in which the table is quoted. */
const MOST_BYTES = 1_800_000;

/** A table that is set against the ledger. */
export interface ReceivedSource {
  text: string;
  name: string;
  /** The sheet of the open workbook in which it stands; undefined for one that was pasted. */
  sheet: string | undefined;
}

export type Received = ReceivedTableQuery['receivedTable'];
export type CheckedCell = Received['cells'][number];

/** How far a check is. */
export type Checking =
  | { kind: 'none' }
  | { kind: 'reading'; share: number }
  | { kind: 'asking' }
  | { kind: 'fault'; fault: unknown }
  | { kind: 'told'; source: ReceivedSource; received: Received };

/** Sets tables against the ledger, one at a time. */
export interface ReceivedChecks {
  checking: Checking;
  checkSheet: (only?: 'selection') => void;
  checkText: (text: string, name: string) => void;
  /** Gives an answer to a question and checks the same table again. */
  answer: (text: string) => void;
  again: () => void;
  cancel: () => void;
}

export function useReceived(): ReceivedChecks {
  const language = useLanguage();
  const [checking, setChecking] = useState<Checking>({ kind: 'none' });
  const ending = useRef<AbortController>(undefined);
  const last = useRef<Asked>(undefined);
  useEffect(() => () => ending.current?.abort(), []);

  const run = async (asked: Asked) => {
    last.current = asked;
    ending.current?.abort();
    const own = new AbortController();
    ending.current = own;
    const tell = (now: Checking) => {
      if (!own.signal.aborted) setChecking(now);
    };
    try {
      const source = await asked.read(own.signal, (share) => tell({ kind: 'reading', share }));
      if (new Blob([source.text]).size > MOST_BYTES) throw new SheetUnread('TOO_LARGE', { sheet: source.sheet ?? '' });
      // Another answer or language is asked about what was read.
      last.current = { ...asked, read: async () => source };
      tell({ kind: 'asking' });
      const variables = { table: source.text, name: source.name, answers: asked.answers, language };
      const { receivedTable } = await ask(ReceivedTable, variables, own.signal);
      tell({ kind: 'told', source, received: receivedTable });
    } catch (fault) {
      last.current = asked;
      tell({ kind: 'fault', fault });
    }
  };

  const spoken = useRef(language);
  const inLanguage = useRef(run);
  useEffect(() => {
    inLanguage.current = run;
  });
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    if (last.current) void inLanguage.current(last.current);
  }, [language]);

  return {
    checking,
    checkSheet: (only) => void run({ read: readSheet(only), answers: [] }),
    checkText: (text, name) =>
      void run({ read: async () => ({ text: await withoutLooks(text), name, sheet: undefined }), answers: [] }),
    answer: (text) => {
      if (last.current) void run({ ...last.current, answers: [...last.current.answers, text] });
    },
    again: () => {
      if (last.current) void run(last.current);
    },
    cancel: () => {
      ending.current?.abort();
      last.current = undefined;
      setChecking({ kind: 'none' });
    },
  };
}

/** A table to check: how it is read, and the answers about it. */
interface Asked {
  read: (signal: AbortSignal, onShare: (share: number) => void) => Promise<ReceivedSource>;
  answers: readonly string[];
}

function readSheet(only: 'selection' | undefined): Asked['read'] {
  return async (signal, onShare) => {
    const { text, name, sheet } = await readOpenSheet({ only, signal, onProgress: ({ share }) => onShare(share) });
    return { text, name, sheet };
  };
}
