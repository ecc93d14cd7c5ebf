import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Loading } from '../parts/Loading.tsx';
import { useSettled } from '../parts/use-settled.ts';
import { usePane } from '../state/pane-context.ts';
import { useWide } from '../state/use-wide.ts';
import { useWords } from '../words/use-words.ts';
import { FindFilters } from './FindFilters.tsx';
import { type LinePart, lineWithout, useFoundIndicators } from './found-indicators.ts';
import { IndicatorFigures } from './IndicatorFigures.tsx';
import { IndicatorResults } from './IndicatorResults.tsx';
import { LineParts } from './LineParts.tsx';
import { MyDistrict } from './mine/MyDistrict.tsx';
import { TextHits } from './TextHits.tsx';
import { useFindKeys } from './use-find-keys.ts';

const ToldView = lazy(async () => ({ default: (await import('./told/ToldView.tsx')).ToldView }));

const useStyles = makeStyles({
  narrow: { padding: tokens.spacingHorizontalM },
  wide: {
    display: 'grid',
    gridTemplateColumns: '340px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
  },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  asking: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  search: { maxWidth: 'none', width: '100%' },
});

/** This is long enough not to ask at every stroke of a pinyin input, and short enough to feel immediate. */
const SETTLE_MS = 220;

function Asking({ parts }: { parts: readonly LinePart[] }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { find, setFind } = usePane();
  return (
    <search className={styles.asking}>
      <SearchBox
        className={styles.search}
        aria-label={words.find.label}
        placeholder={words.find.placeholder}
        value={find.text}
        dismiss={{ 'aria-label': words.find.clear }}
        onChange={(_event, data) => setFind((before) => ({ ...before, text: data.value }))}
      />
      <LineParts
        parts={parts}
        takeOut={(part) => setFind((before) => ({ ...before, text: lineWithout(before.text, [part]) }))}
      />
      <FindFilters />
    </search>
  );
}

/** Finds an indicator by name, pinyin, topic or passage, and shows its figures with their sentences. */
export function FindView(): ReactNode {
  const styles = useStyles();
  const wide = useWide();
  const { find, setFind } = usePane();
  const text = useSettled(find.text.trim(), SETTLE_MS);
  const found = useFoundIndicators(text);
  const [attempts, setAttempts] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const opened = useRef<string>(undefined);

  useEffect(() => {
    if (find.open === undefined && opened.current !== undefined) {
      const { current: code } = opened;
      const line = `[data-indicator="${code}"], [data-kept="${code}"]`;
      list.current?.querySelector<HTMLElement>(line)?.focus();
    }
    opened.current = find.open?.code;
  }, [find.open]);

  useFindKeys(list, found.asked.loading || text !== find.text.trim());
  // What was understood of another line is no part of this one.
  const parts = text === find.text.trim() && !found.asked.loading ? found.parts : [];

  const isAside = find.open !== undefined || find.told.length > 0;
  const owners = parts.flatMap(({ owner }) => owner ?? []);

  // One unreachable server is one message, and retrying asks for everything that is missing.
  const retry = () => {
    found.asked.retry();
    setAttempts((before) => before + 1);
  };
  const figures = find.open && (
    <IndicatorFigures
      key={find.open.code}
      indicator={find.open}
      named={owners.length === 1 ? owners[0] : undefined}
      back={wide ? undefined : () => setFind((before) => ({ ...before, open: undefined }))}
    />
  );
  const told = find.told.length > 0 && (
    <Suspense fallback={<Loading rows={3} height={96} />}>
      <ToldView
        key={find.told.join(' ')}
        indicators={find.told}
        named={parts.find(({ district }) => district !== null)?.district?.code}
        back={() => setFind((before) => ({ ...before, told: [] }))}
      />
    </Suspense>
  );
  const screen = <MyDistrict key={`mine ${attempts}`} isQuiet={found.asked.fault !== undefined} />;
  return (
    <div className={wide ? styles.wide : styles.narrow}>
      <div
        ref={list}
        className={mergeClasses(styles.list)}
        hidden={!wide && isAside}
        style={{ display: !wide && isAside ? 'none' : undefined }}
      >
        <Asking parts={parts} />
        {!wide && found.isBare && screen}
        <IndicatorResults text={text} found={{ ...found, asked: { ...found.asked, retry } }} />
        <TextHits
          key={attempts}
          text={lineWithout(text, parts)}
          named={parts.find(({ district }) => district !== null)?.district?.code}
          isQuiet={found.asked.fault !== undefined}
        />
      </div>
      {figures || told || (wide && screen)}
    </div>
  );
}
