import { useEffect, useRef, useState } from 'react';
import { type ReadProgress, readOpenSheet, type SheetFile } from '../../excel/read-sheet.ts';

/** How far the reading of the open sheet is, and how it ended. */
interface Reading {
  progress?: ReadProgress;
  fault?: unknown;
}

/** The open sheet of the workbook, as a file to bring in. */
export interface SheetReader extends Reading {
  read: (only?: 'selection') => void;
  cancel: () => void;
}

/** The type of the file, which has the name of the workbook. */
const TYPE = 'application/json';

/** @param taken is called with the file once the sheet is read */
export function useReadSheet(taken: (file: File, sheet: SheetFile) => void): SheetReader {
  const [reading, setReading] = useState<Reading>({});
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const read = async (only?: 'selection') => {
    const own = new AbortController();
    ending.current?.abort();
    ending.current = own;
    const tell = (change: Reading) => {
      if (ending.current === own && !own.signal.aborted) setReading(change);
    };
    try {
      const sheet = await readOpenSheet({ only, signal: own.signal, onProgress: (progress) => tell({ progress }) });
      tell({});
      if (!own.signal.aborted) taken(new File([sheet.text], sheet.name, { type: TYPE }), sheet);
    } catch (fault) {
      tell({ fault });
    }
  };
  return {
    ...reading,
    read: (only) => void read(only),
    cancel: () => {
      ending.current?.abort();
      setReading({});
    },
  };
}
