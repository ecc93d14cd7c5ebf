import type { ComponentProps, ReactNode } from 'react';
import { SourceLine } from '../parts/SourceLine.tsx';
import { usePane } from './pane-context.ts';
import type { ReadingPlace } from './reading-place.ts';

type Named = Omit<ComponentProps<typeof SourceLine>, 'open'>;

/** Names a document, and opens it at a place of its text. */
export function DocumentLine({ at, ...named }: Named & { at?: Omit<ReadingPlace, 'document'> | undefined }): ReactNode {
  const { read } = usePane();
  return <SourceLine {...named} open={() => read({ document: named.document.code, start: at?.start, end: at?.end })} />;
}
