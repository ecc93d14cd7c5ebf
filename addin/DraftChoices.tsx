import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactNode, useMemo, useState } from 'react';
import { parsePeriod, periodLabel } from '../data/rules/period.ts';
import { COLUMN_KINDS, MEASURES } from '../data/rules/words.ts';
import { Chips } from './Chips.tsx';
import { Fault } from './Fault.tsx';
import { IndicatorPicker } from './IndicatorPicker.tsx';
import { Coverage, type Language } from './operations.ts';
import { nameIn, type TableDraft, useLabels, usePane, useWords } from './pane-context.ts';
import { yearsOf } from './table-draft.ts';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground3 },
  other: { display: 'flex', gap: tokens.spacingHorizontalXS },
  otherInput: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  add: { flexShrink: 0, whiteSpace: 'nowrap' },
  more: { display: 'grid', gap: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
});

function toggled<Value extends string>(values: Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

function periodName(typed: string, language: Language): string {
  const period = parsePeriod(typed);
  return period === undefined ? typed : periodLabel(period, language);
}

function useCoverage(draft: TableDraft) {
  const { indicators } = draft;
  const asked = { ids: indicators.map((one) => one.id), indicators: indicators.map((one) => one.code) };
  const { answer } = useAnswer(Coverage, indicators.length === 0 ? null : asked);
  return useMemo(() => {
    const nodes = answer?.nodes.flatMap((node) => (node && 'districts' in node ? node.districts : [])) ?? [];
    return {
      districts: new Set(nodes.map((one) => one.code)),
      years: yearsOf(answer?.figures.edges.map((edge) => edge.node) ?? []),
    };
  }, [answer]);
}

function Group({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string | undefined;
  children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Text aria-hidden="true">{label}</Text>
      {children}
      {hint && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
    </div>
  );
}

function OtherPeriod({ add }: { add: (typed: string) => void }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const submit = () => {
    if (typed.trim() !== '') add(typed.trim());
    setTyped('');
  };
  return (
    <form
      className={styles.other}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field className={styles.otherInput}>
        <Input
          className={styles.input}
          size="small"
          aria-label={words.table.otherPeriod}
          placeholder={words.table.otherPeriod}
          value={typed}
          onChange={(_event, data) => setTyped(data.value)}
        />
      </Field>
      <Button className={styles.add} size="small" type="submit" icon={<AddRegular />} disabled={typed.trim() === ''}>
        {words.table.addPeriod}
      </Button>
    </form>
  );
}

/** What the table is to show: indicators, districts, periods, measures, columns. */
export function DraftChoices(): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const { language, catalogue, draft, setDraft } = usePane();
  const coverage = useCoverage(draft);
  const years = [...new Set([...coverage.years, ...draft.periods])];
  const change = (part: Partial<TableDraft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <div className={styles.choices}>
      <IndicatorPicker />
      {catalogue.fault !== undefined && <Fault fault={catalogue.fault} retry={catalogue.retry} />}
      <Group label={words.table.districts} hint={coverage.districts.size > 0 ? words.table.withFigures : undefined}>
        <Chips
          label={words.table.districts}
          options={(catalogue.answer?.districts ?? []).map((one) => ({
            value: one.code,
            label: nameIn(language, one),
            mark: coverage.districts.has(one.code) ? words.table.hasFigures : undefined,
          }))}
          chosen={draft.districts}
          toggle={(code) => change({ districts: toggled(draft.districts, code) })}
        />
      </Group>
      <Group label={words.table.periods}>
        <Chips
          label={words.table.periods}
          options={years.map((value) => ({ value, label: periodName(value, language) }))}
          chosen={draft.periods}
          toggle={(period) => change({ periods: toggled(draft.periods, period) })}
        />
        <OtherPeriod add={(typed) => change({ periods: [...new Set([...draft.periods, typed])] })} />
      </Group>
      <details className={styles.more}>
        <summary className={styles.summary}>{words.table.more}</summary>
        <div className={styles.choices}>
          <Group label={words.table.measures} hint={words.table.allMeasures}>
            <Chips
              label={words.table.measures}
              options={MEASURES.map((value) => ({ value, label: labels.measures[value] }))}
              chosen={draft.measures}
              toggle={(value) =>
                change({ measures: MEASURES.filter((one) => toggled<string>(draft.measures, value).includes(one)) })
              }
            />
          </Group>
          <Group label={words.table.columns}>
            <Chips
              label={words.table.columns}
              options={COLUMN_KINDS.map((value) => ({ value, label: words.table.columnNames[value] }))}
              chosen={draft.columns}
              toggle={(value) =>
                change({ columns: COLUMN_KINDS.filter((one) => toggled<string>(draft.columns, value).includes(one)) })
              }
            />
          </Group>
        </div>
      </details>
    </div>
  );
}
