import { useState } from 'react';
import { ask } from '../../ask/client.ts';
import { TypingForm, type TypingFormQueryVariables } from '../../ask/office.ts';
import { removeTypingForm, type WrittenForm, writeTypingForm } from '../../excel/typing-form.ts';

/** The last form that was written, and how its writing or taking back ended. */
interface Writing {
  isBusy: boolean;
  written?: WrittenForm;
  /** Whether it was not taken back, because something was typed into it. */
  isTyped?: boolean;
  fault?: unknown;
}

export interface FormWriter extends Writing {
  write: (asked: TypingFormQueryVariables) => void;
  undo: () => void;
}

/** Writes forms to type into, and takes the last one back. */
export function useTypingForm(): FormWriter {
  const [writing, setWriting] = useState<Writing>({ isBusy: false });
  const { written } = writing;
  const run = async (work: () => Promise<Omit<Writing, 'isBusy'>>) => {
    setWriting({ isBusy: true, ...(written ? { written } : {}) });
    try {
      setWriting({ isBusy: false, ...(await work()) });
    } catch (fault) {
      setWriting({ isBusy: false, fault });
    }
  };
  return {
    ...writing,
    write: (asked) =>
      void run(async () => {
        const { typingForm } = await ask(TypingForm, asked);
        return { written: await writeTypingForm(typingForm) };
      }),
    undo: () => {
      if (written) void run(async () => ((await removeTypingForm(written)) ? {} : { written, isTyped: true }));
    },
  };
}
