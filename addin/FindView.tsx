import { Dropdown, Field, makeStyles, mergeClasses, Option, SearchBox, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { IndicatorFigures } from './IndicatorFigures.tsx';
import { IndicatorResults } from './IndicatorResults.tsx';
import { usePane, useWords } from './pane-context.ts';
import { TextHits } from './TextHits.tsx';
import { useSettled } from './use-answer.ts';
import { useWide } from './use-wide.ts';

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
  topic: { minWidth: 0, width: '100%' },
  choose: { color: tokens.colorNeutralForeground3, padding: tokens.spacingVerticalXXXL, textAlign: 'center' },
});

/** Long enough not to ask for every stroke of a pinyin input, short enough to feel immediate. */
const SETTLE_MS = 220;

function Asking(): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { find, setFind, catalogue } = usePane();
  const topics = catalogue.answer?.topics ?? [];
  const topicName = topics.find((one) => one.code === find.topic)?.name ?? words.find.allTopics;
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
      <Field>
        <Dropdown
          className={styles.topic}
          aria-label={words.find.topic}
          size="small"
          value={topicName}
          selectedOptions={[find.topic]}
          onOptionSelect={(_event, data) => setFind((before) => ({ ...before, topic: data.optionValue ?? '' }))}
        >
          <Option value="">{words.find.allTopics}</Option>
          {topics.map((topic) => (
            <Option key={topic.code} value={topic.code} text={topic.name}>
              {`${topic.name} ${topic.indicatorCount}`}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </search>
  );
}

/** Find an indicator by name, pinyin, topic or passage, and see its figures with their sentences. */
export function FindView(): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const wide = useWide();
  const { find, setFind } = usePane();
  const text = useSettled(find.text.trim(), SETTLE_MS);
  const list = useRef<HTMLDivElement>(null);
  const opened = useRef<string>(undefined);

  useEffect(() => {
    if (find.open === undefined && opened.current !== undefined) {
      list.current?.querySelector<HTMLElement>(`[data-indicator="${opened.current}"]`)?.focus();
    }
    opened.current = find.open?.code;
  }, [find.open]);

  const figures = find.open && (
    <IndicatorFigures
      key={find.open.code}
      indicator={find.open}
      back={wide ? undefined : () => setFind((before) => ({ ...before, open: undefined }))}
    />
  );
  return (
    <div className={wide ? styles.wide : styles.narrow}>
      <div
        ref={list}
        className={mergeClasses(styles.list)}
        hidden={!wide && find.open !== undefined}
        style={{ display: !wide && find.open !== undefined ? 'none' : undefined }}
      >
        <Asking />
        <IndicatorResults text={text} />
        <TextHits text={text} />
      </div>
      {figures ?? (wide && <Text className={styles.choose}>{words.find.choose}</Text>)}
    </div>
  );
}
