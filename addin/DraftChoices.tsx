import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import { parsePeriod, periodLabel } from '../data/rules/period.ts';
import { Chips, toggled } from './Chips.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { Fault } from './Fault.tsx';
import { IndicatorPicker } from './IndicatorPicker.tsx';
import { OtherPeriod } from './OtherPeriod.tsx';
import { Coverage, type Language } from './operations.ts';
import { nameIn, type TableDraft, useLabels, usePane, useWords } from './pane-context.ts';
import { LayoutChoice, TableOptions } from './TableOptions.tsx';
import { EMPTY_DRAFT, yearsOf } from './table-draft.ts';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  // Stands there while empty, so that what is said in it is read out.
  undo: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  said: { color: tokens.colorNeutralForeground3 },
});

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

/** What a change took out of the draft, in words; undefined where it took nothing. */
function useNameOfRemoved(): (before: TableDraft, after: TableDraft) => string | undefined {
  const { table } = useWords();
  const labels = useLabels();
  const { language, catalogue } = usePane();
  return (before, after) => {
    const lost = <Item,>(from: Item[], to: Item[]) => from.find((one) => !to.includes(one));
    const indicator = lost(before.indicators, after.indicators);
    if (indicator) return nameIn(language, indicator);
    const code = lost(before.districts, after.districts);
    const district = catalogue.answer?.districts.find((one) => one.code === code);
    if (code !== undefined) return district ? nameIn(language, district) : code;
    const period = lost(before.periods, after.periods);
    if (period !== undefined) return periodName(period, language);
    const measure = lost(before.measures, after.measures);
    if (measure !== undefined) return labels.measures[measure];
    const column = lost(before.columns, after.columns);
    return column === undefined ? undefined : table.columnNames[column];
  };
}

/** Changes the draft, and keeps what it was before the last choice was taken out. */
function useUndoableDraft() {
  const { table } = useWords();
  const { draft, setDraft } = usePane();
  const nameOf = useNameOfRemoved();
  const [removed, setRemoved] = useState<{ said: string; before: TableDraft }>();
  const set = (after: TableDraft, said?: string) => {
    setRemoved(said === undefined ? undefined : { said, before: draft });
    setDraft(after);
  };
  return {
    draft,
    change: (part: Partial<TableDraft>) => {
      const after = { ...draft, ...part };
      const name = nameOf(draft, after);
      set(after, name === undefined ? undefined : table.removed(name));
    },
    clear: () => set({ ...EMPTY_DRAFT, columns: draft.columns }, table.cleared),
    removed,
    undo: () => removed && set(removed.before),
  };
}

function Undo({
  said,
  undo,
  clear,
}: {
  said?: string | undefined;
  undo: () => void;
  clear?: (() => void) | undefined;
}) {
  const styles = useStyles();
  const { table } = useWords();
  return (
    <div className={styles.undo} role="status">
      {said !== undefined && (
        <>
          <Text size={200} className={styles.said}>
            {said}
          </Text>
          <Button size="small" onClick={undo}>
            {table.undo}
          </Button>
        </>
      )}
      {said === undefined && clear && (
        <Button size="small" appearance="subtle" onClick={clear}>
          {table.clear}
        </Button>
      )}
    </div>
  );
}

/** What the table is to show: indicators, districts, periods, layout, and what most leave as it is. */
export function DraftChoices(): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const { language, catalogue } = usePane();
  const { draft, change, clear, removed, undo } = useUndoableDraft();
  const coverage = useCoverage(draft);
  const districts = catalogue.answer?.districts ?? [];
  const others = draft.districts.filter((code) => districts.length > 0 && !districts.some((one) => one.code === code));
  const years = [...new Set([...coverage.years, ...draft.periods])];
  const isBegun = draft.indicators.length + draft.districts.length + draft.periods.length > 0;
  return (
    <div className={styles.choices}>
      <IndicatorPicker indicators={draft.indicators} change={(indicators) => change({ indicators })} />
      {catalogue.fault !== undefined && <Fault fault={catalogue.fault} retry={catalogue.retry} />}
      <ChoiceGroup label={table.districts} hint={coverage.districts.size > 0 ? table.withFigures : undefined}>
        <Chips
          label={table.districts}
          options={[
            ...districts.map((one) => ({
              value: one.code,
              label: nameIn(language, one),
              mark: coverage.districts.has(one.code) ? table.hasFigures : undefined,
            })),
            ...others.map((name) => ({ value: name, label: name })),
          ]}
          chosen={draft.districts}
          toggle={(code) => change({ districts: toggled(draft.districts, code) })}
        />
      </ChoiceGroup>
      <ChoiceGroup label={table.periods}>
        <Chips
          label={table.periods}
          options={years.map((value) => ({ value, label: periodName(value, language) }))}
          chosen={draft.periods}
          toggle={(period) => change({ periods: toggled(draft.periods, period) })}
        />
        <OtherPeriod add={(typed) => change({ periods: [...new Set([...draft.periods, typed])] })} />
      </ChoiceGroup>
      <LayoutChoice draft={draft} change={change} />
      <TableOptions draft={draft} change={change} />
      <Undo said={removed?.said} undo={undo} clear={isBegun && draft.editing === null ? clear : undefined} />
    </div>
  );
}
