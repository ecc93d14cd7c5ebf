import { useState } from 'react';
import { type Mended, useLinks } from '../../state/links-context.ts';

export type Mending =
  | { kind: 'none' }
  | { kind: 'mending' }
  | { kind: 'fault'; fault: unknown }
  | { kind: 'done'; mended: Mended };

/** Mends the workbook when asked to, and then checks it again. */
export function useMending(checkAgain: () => Promise<void>) {
  const [mending, setMending] = useState<Mending>({ kind: 'none' });
  const { mendAll } = useLinks();
  const mend = async () => {
    setMending({ kind: 'mending' });
    try {
      setMending({ kind: 'done', mended: await mendAll() });
      await checkAgain();
    } catch (fault) {
      setMending({ kind: 'fault', fault });
    }
  };
  return { mending, mend, forget: () => setMending({ kind: 'none' }) };
}
