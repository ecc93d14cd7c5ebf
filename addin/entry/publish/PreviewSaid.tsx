import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftPreviewOfQuery } from '../../ask/office.ts';
import type { OfficeWords } from '../../words/office-zh.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

type Preview = NonNullable<NonNullable<DraftPreviewOfQuery['draft']>['preview']>;

/** The effects of publishing in the order of their weight. Those that touch nothing are left out. */
function doings(preview: Preview, { publish: say }: OfficeWords): string[] {
  const counts = (['added', 'corrected', 'withdrawn', 'moved', 'catalogue', 'rejected', 'unchanged'] as const).flatMap(
    (kind) => (preview[kind] > 0 ? [say.doings[kind](preview[kind])] : []),
  );
  return [...counts, ...preview.documents.filter((title) => title !== '').map(say.document)];
}

interface PreviewSaidProps {
  preview: Preview;
  districts: readonly string[];
  /** Whether it was published: it is told what that did. */
  isDone?: boolean;
}

/** Tells what publishing the draft will do or did, or that it says nothing new. */
export function PreviewSaid({ preview, districts, isDone = false }: PreviewSaidProps): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const { publish: say, entry } = words;
  const { added, corrected, withdrawn, moved, catalogue } = preview;
  const isEmpty = added + corrected + withdrawn + moved + catalogue === 0;
  const heading = isDone ? say.did : say.willDo;
  return (
    <>
      <Text size={200}>{isEmpty && !isDone ? say.nothingNew : heading}</Text>
      <ul className={styles.list} aria-label={heading}>
        {[
          ...doings(preview, words),
          ...(districts.length === 0 ? [] : [say.districts(districts.join(entry.comma))]),
        ].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
