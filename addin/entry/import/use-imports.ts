import { useReducer, useRef } from 'react';
import { type ActFault, act, newRequestId } from '../../ask/act.ts';
import { ask } from '../../ask/client.ts';
import { ImportFile, OpenDraftOfFile } from '../../ask/office.ts';
import { upload } from '../../ask/upload.ts';
import { type ImportTerms, told } from './terms.ts';

/** A file on its way into a draft. */
export interface Importing {
  id: string;
  file: File;
  terms: ImportTerms;
  /** Whether what was answered for its header before is left aside. */
  isAnew?: boolean;
  at: 'WAITING' | 'SENDING' | 'READING' | 'DONE' | 'FAILED';
  /** The share that was sent, 0 to 1. */
  share: number;
  /** The number of the draft into which it was read. */
  draft?: number;
  /** Why it was not sent or read. */
  fault?: unknown;
  faults?: readonly ActFault[];
}

/** Changes one of the files, adds some, or takes one off the list. */
type Step = { id: string; change: Partial<Importing> } | { added: readonly Importing[] } | { removed: string };

function next(files: readonly Importing[], step: Step): readonly Importing[] {
  if ('added' in step) return [...files, ...step.added];
  if ('removed' in step) return files.filter(({ id }) => id !== step.removed);
  return files.map((one) => (one.id === step.id ? { ...one, ...step.change } : one));
}

/** The open draft of a file. It is not read into that once more: the answers that were given would be lost. */
async function openDraftOf(digest: string): Promise<number | undefined> {
  const { drafts } = await ask(OpenDraftOfFile, { file: digest });
  return drafts.nodes[0]?.number;
}

/** Sends a file and has it read into a draft. */
async function bringIn(
  { id, file, terms, isAnew = false }: Importing,
  changed: (change: Partial<Importing>) => void,
): Promise<void> {
  try {
    changed({ at: 'SENDING', share: 0, fault: undefined, faults: [] });
    const { digest } = await upload(file, { progress: (share) => changed({ share }) });
    changed({ at: 'READING' });
    const open = await openDraftOf(digest);
    if (open !== undefined) return changed({ at: 'DONE', draft: open });
    const given = { digest, name: file.name, answers: [], isAnew, ...told(terms) };
    const { draft, faults } = await act(ImportFile, given, { requestId: id });
    changed(draft ? { at: 'DONE', draft: draft.number } : { at: 'FAILED', faults });
  } catch (fault) {
    changed({ at: 'FAILED', fault });
  }
}

/** The files that are being brought in, one after the other. */
export interface Imports {
  files: readonly Importing[];
  add: (files: readonly File[], terms: ImportTerms) => void;
  /** Sends a file once more, as it is given here. */
  again: (importing: Importing) => void;
  remove: (id: string) => void;
}

/** @param opened is called with the draft of a file that was brought in alone. */
export function useImports(opened: (draft: number) => void): Imports {
  const [files, step] = useReducer(next, []);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const begin = (all: readonly Importing[]) => {
    for (const one of all)
      queue.current = queue.current.then(() =>
        bringIn(one, (change) => {
          step({ id: one.id, change });
          if (change.draft !== undefined && all.length === 1) opened(change.draft);
        }),
      );
  };
  return {
    files,
    add: (chosen, terms) => {
      const added = chosen.map((file) => ({ id: newRequestId(), file, terms, at: 'WAITING' as const, share: 0 }));
      step({ added });
      begin(added);
    },
    // A refused file is sent as another request, because the same one would get the same refusal.
    again: (importing) => {
      const id = importing.faults?.length ? newRequestId() : importing.id;
      const one = { ...importing, id, at: 'WAITING' as const };
      step({ removed: importing.id });
      step({ added: [one] });
      begin([one]);
    },
    remove: (id) => step({ removed: id }),
  };
}
