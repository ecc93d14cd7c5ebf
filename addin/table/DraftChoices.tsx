import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import type { PlannedPeriod } from '../../data/sheet/plan/plan.ts';
import { Coverage } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Chips, toggled } from '../parts/Chips.tsx';
import { ChoiceGroup } from '../parts/ChoiceGroup.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { IndicatorPicker } from '../parts/IndicatorPicker.tsx';
import { OtherPeriod } from '../parts/OtherPeriod.tsx';
import { type TableDraft, usePane } from '../state/pane-context.ts';
import { periodName, RELATIVE_PERIODS, yearsOf } from '../state/table-draft.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { ListLater } from './list/ListLater.tsx';
import { MoreIndicators } from './MoreIndicators.tsx';
import { PeriodsNow } from './PeriodsNow.tsx';
import { LayoutChoice, TableOptions } from './TableOptions.tsx';
import type { UndoableDraft } from './use-undoable-draft.ts';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

function useCoverage(draft: TableDraft) {
  const { indicators } = draft;
  const asked = { ids: indicators.map((one) => one.id), indicators: indicators.map((one) => one.code) };
  const { answer } = useAnswer(Coverage, indicators.length === 0 ? null : asked);
  return useMemo(() => {
    const figures = answer?.figures.edges.map((edge) => edge.node) ?? [];
    const nodes = answer?.nodes.flatMap((node) => (node && 'districts' in node ? node.districts : [])) ?? [];
    return {
      districts: new Set(nodes.map((one) => one.code)),
      years: yearsOf(figures),
      scopes: [...new Map(figures.map(({ scope }) => [scope?.code, scope])).values()],
    };
  }, [answer]);
}

interface DraftProps extends Pick<UndoableDraft, 'draft' | 'change'> {
  /** The periods of the table on show, as resolved; none while that is not known. */
  periods: readonly PlannedPeriod[];
}

/** Chooses what the table shows: indicators, districts, periods, layout, and the options that most leave unchanged. */
export function DraftChoices({ draft, change, periods }: DraftProps): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const language = useLanguage();
  const { catalogue } = usePane();
  const coverage = useCoverage(draft);
  const districts = catalogue.answer?.districts ?? [];
  const others = draft.districts.filter((code) => districts.length > 0 && !districts.some((one) => one.code === code));
  const years = [...new Set([...RELATIVE_PERIODS, ...coverage.years, ...draft.periods])];
  return (
    <div className={styles.choices}>
      <IndicatorPicker indicators={draft.indicators} change={(indicators) => change({ indicators })} />
      {draft.editing && (
        <MoreIndicators indicators={draft.indicators} change={(indicators) => change({ indicators })} />
      )}
      <ListLater indicators={draft.indicators} change={(indicators) => change({ indicators })} />
      {/* With the names of before in hand, what the table itself says is enough. */}
      {catalogue.fault !== undefined && catalogue.answer === undefined && (
        <FaultMessage fault={catalogue.fault} retry={catalogue.retry} />
      )}
      <ChoiceGroup label={table.districts} hint={coverage.districts.size > 0 ? table.withFigures : undefined}>
        <Chips
          label={table.districts}
          options={[
            ...districts.map((one) => ({
              value: one.code,
              label: nameIn(one, language),
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
        <PeriodsNow periods={periods} />
        <OtherPeriod add={(typed) => change({ periods: [...new Set([...draft.periods, typed])] })} />
      </ChoiceGroup>
      <LayoutChoice draft={draft} change={change} />
      <TableOptions draft={draft} change={change} scopes={coverage.scopes} />
    </div>
  );
}
