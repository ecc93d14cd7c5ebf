import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { goTo } from '../../state/entry-place.ts';
import { usePane } from '../../state/pane-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ImportLine } from './ImportLine.tsx';
import { ImportTermsFold } from './ImportTermsFold.tsx';
import { ReadSheet } from './ReadSheet.tsx';
import { TypingForm } from './TypingForm.tsx';
import { isDate, usualTerms } from './terms.ts';
import { useImports } from './use-imports.ts';

const useStyles = makeStyles({
  area: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, borderTopColor: tokens.colorBrandStroke1 },
  choose: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});

const KINDS = '.xlsx,.xls,.csv';

/** Brings files in: chosen, or dropped here. One that comes alone opens as a draft as soon as it is read. */
export function ImportFiles(): ReactNode {
  const styles = useStyles();
  const { imports } = useOfficeWords();
  const { life } = usePane();
  const [terms, setTerms] = useState(usualTerms);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useImports((draft) => goTo({ page: 'drafts', draft }));
  const isReady = isDate(terms.publishedOn);
  const take = (files: Iterable<File> | null) => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0 && isReady) list.add(chosen, terms);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      aria-label={imports.label}
      className={mergeClasses(styles.area, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {life === 'excel' && <ReadSheet disabled={!isReady} take={(file) => take([file])} />}
      <div className={styles.choose}>
        <Button
          appearance={life === 'excel' ? 'secondary' : 'primary'}
          icon={<ArrowUploadRegular />}
          disabled={!isReady}
          onClick={() => input.current?.click()}
        >
          {imports.choose}
        </Button>
        <Text size={200} className={styles.hint}>
          {imports.hint}
        </Text>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={KINDS}
          aria-label={imports.choose}
          onChange={(event) => {
            take(event.target.files);
            // The same file can then be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {life === 'excel' && <TypingForm />}
      <ImportTermsFold terms={terms} change={setTerms} />
      {list.files.length > 0 && (
        <ul className={styles.list} aria-label={imports.files}>
          {list.files.map((importing) => (
            <ImportLine key={importing.id} importing={importing} imports={list} />
          ))}
        </ul>
      )}
    </section>
  );
}
