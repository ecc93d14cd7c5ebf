import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import type { NamedIndicator } from '../../ask/named-indicator.ts';
import { selectedTexts } from '../../excel/selected-text.ts';
import { Chips } from '../../parts/Chips.tsx';
import { CARD } from '../../parts/card.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { usePane } from '../../state/pane-context.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { MOST_CELLS, MOST_LINES, pastedCells } from './pasted-list.ts';
import { type ListedLine, resolveList } from './resolve-list.ts';

const useStyles = makeStyles({
  all: { ...CARD, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  box: { width: '100%', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  said: { overflowWrap: 'anywhere' },
});

type Reading =
  | { kind: 'none' }
  | { kind: 'reading'; done: number; all: number }
  | { kind: 'too-long' }
  | { kind: 'fault'; fault: unknown; again: () => void }
  | { kind: 'told'; lines: readonly ListedLine[] };

/** Takes a list of indicators from the clipboard or the sheet. Nothing is added before it is shown what was understood. */
export function IndicatorList({
  indicators,
  change,
  close,
}: {
  indicators: readonly NamedIndicator[];
  change: (indicators: NamedIndicator[]) => void;
  close: () => void;
}): ReactNode {
  const styles = useStyles();
  const { indicatorList: say } = useWords();
  const { life } = usePane();
  const [typed, setTyped] = useState('');
  const [reading, setReading] = useState<Reading>({ kind: 'none' });
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);

  const read = async (rowsOf: () => Promise<string[][] | undefined>) => {
    ending.current?.abort();
    const own = new AbortController();
    ending.current = own;
    const tell = (now: Reading) => {
      if (!own.signal.aborted) setReading(now);
    };
    tell({ kind: 'reading', done: 0, all: 0 });
    try {
      const rows = await rowsOf();
      const onProgress = (done: number, all: number) => tell({ kind: 'reading', done, all });
      const lines = rows && (await resolveList(rows, { signal: own.signal, onProgress }));
      tell(lines ? { kind: 'told', lines } : { kind: 'too-long' });
    } catch (fault) {
      tell({ kind: 'fault', fault, again: () => void read(rowsOf) });
    }
  };
  const readText = (text: string) => void read(async () => pastedCells(text));
  const add = (chosen: readonly NamedIndicator[], left: readonly ListedLine[]) => {
    change([...indicators, ...chosen]);
    if (left.length === 0) close();
    else setReading({ kind: 'told', lines: left });
    setTyped('');
  };
  return (
    <section className={styles.all} aria-label={say.title}>
      <Textarea
        className={styles.box}
        aria-label={say.box}
        placeholder={say.box}
        rows={3}
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
        onPaste={(event) => {
          // A large range would keep the page busy as text of the box.
          event.preventDefault();
          readText(event.clipboardData.getData('text/plain'));
        }}
      />
      <div className={styles.row}>
        <Button size="small" disabledFocusable={typed.trim() === ''} onClick={() => readText(typed)}>
          {say.read}
        </Button>
        {life === 'excel' && (
          <Button size="small" onClick={() => void read(() => selectedTexts(MOST_CELLS))}>
            {say.selection}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={close}>
          {say.close}
        </Button>
      </div>
      <Text size={200} role="status" className={styles.said}>
        {reading.kind === 'reading' && say.reading(reading.done, reading.all)}
        {reading.kind === 'too-long' && say.tooLong(MOST_LINES)}
        {reading.kind === 'told' && reading.lines.length === 0 && say.empty}
      </Text>
      {reading.kind === 'fault' && <FaultMessage fault={reading.fault} retry={reading.again} />}
      {reading.kind === 'told' && reading.lines.length > 0 && (
        <Understood lines={reading.lines} shown={indicators} add={add} />
      )}
    </section>
  );
}

/** Tells what became of each line, and offers the nearest names of those that are in doubt. */
function Understood({
  lines,
  shown,
  add,
}: {
  lines: readonly ListedLine[];
  /** The indicators that are chosen already. */
  shown: readonly NamedIndicator[];
  /** Is told the indicators to add, and the lines that are left. */
  add: (chosen: readonly NamedIndicator[], left: readonly ListedLine[]) => void;
}): ReactNode {
  const styles = useStyles();
  const { indicatorList: say } = useWords();
  const language = useLanguage();
  const [picked, setPicked] = useState<ReadonlyMap<string, NamedIndicator>>(new Map());
  const doubtful = lines.filter(({ indicator }) => indicator === undefined);
  const meant = lines.flatMap(({ typed, indicator }) => indicator ?? picked.get(typed) ?? []);
  const had = new Set(shown.map(({ code }) => code));
  const chosen = [...new Map(meant.filter(({ code }) => !had.has(code)).map((one) => [one.code, one])).values()];
  const left = doubtful.filter(({ typed }) => !picked.has(typed));
  const unknown = doubtful.filter(({ isLikely }) => !isLikely).length;
  const searched = lines.flatMap(({ typed, indicator, isNamed }) =>
    indicator && !isNamed ? [{ typed, name: nameIn(indicator, language) }] : [],
  );
  return (
    <>
      <Text size={200} role="status">
        {say.told(lines.length - doubtful.length, doubtful.length - unknown, unknown)}
      </Text>
      {searched.map(({ typed, name }) => (
        <Text key={typed} size={200} className={styles.said}>
          {say.taken(typed, name)}
        </Text>
      ))}
      {doubtful.length > 0 && (
        <ul className={styles.lines}>
          {doubtful.map(({ typed, near, isLikely }) => (
            <li key={typed} className={styles.line}>
              <Text size={200} className={styles.said}>
                {near.length === 0 ? say.none(typed) : isLikely ? say.maybe(typed) : say.nearest(typed)}
              </Text>
              {near.length > 0 && (
                <Chips
                  label={say.choose(typed)}
                  options={near.map((one) => ({ value: one.code, label: nameIn(one, language) }))}
                  chosen={[picked.get(typed)?.code ?? '']}
                  toggle={(code) => {
                    const now = near.find((one) => one.code === code);
                    const next = new Map(picked);
                    if (now === undefined || picked.get(typed)?.code === code) next.delete(typed);
                    else next.set(typed, now);
                    setPicked(next);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={chosen.length === 0}
          onClick={() => add(chosen, left)}
        >
          {say.add(chosen.length)}
        </Button>
      </div>
    </>
  );
}
