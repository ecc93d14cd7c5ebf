import { Spinner } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { useWords } from '../words/use-words.ts';

const View = lazy(async () => ({ default: (await import('./file/RefreshFileView.tsx')).RefreshFileView }));

/** A workbook of the user's, refreshed in the browser. What reads files is not loaded into Excel. */
export function RefreshFile(): ReactNode {
  const { states } = useWords();
  return (
    <Suspense fallback={<Spinner label={states.loading} />}>
      <View />
    </Suspense>
  );
}
