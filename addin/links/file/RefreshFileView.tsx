import { Button, makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useWords } from '../../words/use-words.ts';
import { OpenedFile } from './OpenedFile.tsx';
import { type ChosenFile, useFileRefresh } from './use-file-refresh.ts';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: '760px',
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  reading: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  bar: { width: '100%' },
});

/** Takes a file that is chosen by button and keyboard, or dropped. */
function Chooser({ isOther, choose }: { isOther: boolean; choose: (file: File) => void }): ReactNode {
  const styles = useStyles();
  const { file: words } = useWords();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) choose(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is for everyone
    <div
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={words.choose}
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          if (picked) choose(picked);
          // Choosing the same file again counts as a choice.
          event.target.value = '';
        }}
      />
      <Button
        appearance={isOther ? 'secondary' : 'primary'}
        icon={<DocumentTableRegular />}
        onClick={() => input.current?.click()}
      >
        {isOther ? words.chooseOther : words.choose}
      </Button>
      <Text size={200} className={styles.quiet}>
        {isOver ? words.dropHere : words.drop}
      </Text>
    </div>
  );
}

const MEGABYTE = 1_000_000;

/** Tells how far a file has been read, and lets it be given up. */
function Reading({
  name,
  progress,
  cancel,
}: Omit<Extract<ChosenFile, { kind: 'reading' }>, 'kind'> & { cancel: () => void }): ReactNode {
  const styles = useStyles();
  const { file: words } = useWords();
  const megabytes = (bytes: number) => Math.round(bytes / MEGABYTE);
  const said = progress
    ? words.unpacking(name, megabytes(progress.done), megabytes(progress.all))
    : words.reading(name);
  return (
    <div className={styles.reading}>
      <Text role="status">{said}</Text>
      {/* A part that is unpacked is still to be read, which takes as long again. */}
      <ProgressBar
        className={styles.bar}
        aria-label={words.reading(name)}
        {...(progress && progress.done < progress.all ? { value: progress.done / progress.all } : {})}
      />
      <Button onClick={cancel}>{words.cancel}</Button>
    </div>
  );
}

/** Refreshes a workbook file in the browser, for WPS and wherever the add-in cannot run. */
export function RefreshFileView(): ReactNode {
  const styles = useStyles();
  const { file: words } = useWords();
  const refresh = useFileRefresh();
  const { chosen } = refresh;
  return (
    <section className={styles.view} aria-labelledby="refresh-file">
      <h2 className={styles.title} id="refresh-file">
        <Text weight="semibold">{words.title}</Text>
      </h2>
      <Text>{words.about}</Text>
      <Text size={200} className={styles.quiet}>
        {words.stays}
      </Text>
      <Chooser isOther={chosen.kind === 'open'} choose={(file) => void refresh.choose(file)} />
      {chosen.kind === 'reading' && <Reading {...chosen} cancel={refresh.cancel} />}
      {chosen.kind === 'fault' && <FaultMessage fault={chosen.fault} retry={() => void refresh.choose(chosen.file)} />}
      {chosen.kind === 'open' && <OpenedFile chosen={chosen} refresh={refresh} />}
    </section>
  );
}
