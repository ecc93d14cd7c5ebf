import { useState } from 'react';
import type { OutcomeState } from '../parts/Outcome.tsx';
import { saveFile } from '../parts/save-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A name that Windows accepts: the title and the day the figures stand at. */
export function fileNameOf(title: string, day: string): string {
  const words = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 60);
  return `${words || 'Planbook'} ${day}.xlsx`;
}

/** An .xlsx file on its way to the browser's downloads. */
export interface Download {
  /** The name of the file that is being written. */
  writing: string | undefined;
  outcome: OutcomeState | undefined;
  save: (name: string, write: () => Promise<Uint8Array>) => Promise<void>;
}

export function useDownload(): Download {
  const [writing, setWriting] = useState<string>();
  const [outcome, setOutcome] = useState<OutcomeState>();
  const save: Download['save'] = async (name, write) => {
    setWriting(name);
    setOutcome(undefined);
    try {
      saveFile(await write(), { name, type: XLSX });
      setOutcome({ said: (now) => now.table.downloaded(name) });
    } catch (fault) {
      setOutcome({ fault });
    }
    setWriting(undefined);
  };
  return { writing, outcome, save };
}
