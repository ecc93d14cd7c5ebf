import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { formTraits, type TableForm } from '../../data/rules/table/form.ts';
import type { PlannedPeriod } from '../../data/sheet/plan/plan.ts';
import { Coverage, GoalYears } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Choice } from '../parts/Choice.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { IndicatorPicker } from '../parts/IndicatorPicker.tsx';
import { citiesOf, partsOfYear, yearAndPart } from '../state/form-draft.ts';
import { type TableDraft, usePane } from '../state/pane-context.ts';
import { periodName, RELATIVE_PERIODS, yearsOf } from '../state/table-draft.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import type { OfferedColumn } from './form-columns.ts';
import { ListLater } from './list/ListLater.tsx';
import { MoreIndicators } from './MoreIndicators.tsx';
import { PeriodsNow } from './PeriodsNow.tsx';
import { DateAndLanguage } from './TableOptions.tsx';
import type { UndoableDraft } from './use-undoable-draft.ts';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  place: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
  },
});

interface FormProps extends Pick<UndoableDraft, 'choose'> {
  draft: TableDraft;
  form: TableForm;
  /** Every column that the form has; none while that is not known. */
  columns: readonly OfferedColumn[];
  /** The period of the form on show, as resolved; none while that is not known. */
  periods: readonly PlannedPeriod[];
}

/** Lists the years for which the district has goals. For a ranking they are those for which the indicator has figures. */
function useYears({ draft, form }: Pick<FormProps, 'draft' | 'form'>) {
  const [district] = draft.districts;
  const { indicators } = draft;
  const isOfCity = formTraits(form).of === 'CITY';
  const goals = useAnswer(GoalYears, isOfCity || district === undefined ? null : { district });
  const coverage = useAnswer(
    Coverage,
    isOfCity && indicators.length > 0
      ? { ids: indicators.map(({ id }) => id), indicators: indicators.map(({ code }) => code) }
      : null,
  );
  const years = isOfCity
    ? yearsOf(coverage.answer?.figures.edges.map(({ node }) => node) ?? [])
    : (goals.answer?.district?.goalYears.map(({ year }) => year) ?? []);
  return { years, fault: goals.fault ?? coverage.fault, retry: goals.fault ? goals.retry : coverage.retry };
}

/** Chooses the year and up to which month results are shown. */
function PeriodChoice({ draft, form, periods, choose: put }: Omit<FormProps, 'columns'>): ReactNode {
  const { forms, goals } = useWords();
  const language = useLanguage();
  const { years, fault, retry } = useYears({ draft, form });
  const [typed = ''] = draft.periods;
  const period = yearAndPart(typed) ?? { year: typed, part: '' };
  const relative: readonly string[] = RELATIVE_PERIODS;
  const named = period.year === '' || relative.includes(period.year) ? [] : [period.year];
  const all = [...relative, ...[...new Set([...named, ...years])].toSorted().toReversed()];
  const parts = [...new Set([...partsOfYear(period.year), ...(period.part === '' ? [] : [period.part])])];
  return (
    <>
      <Choice
        label={goals.year}
        value={period.year}
        options={[
          ...(period.year === '' ? [{ value: '', label: forms.chooseYear }] : []),
          ...all.map((year) => ({ value: year, label: periodName(year, language) })),
        ]}
        choose={(year) => put({ periods: year === '' ? [] : [year] })}
      />
      <PeriodsNow periods={periods} />
      {!formTraits(form).isOfWholeYear && yearAndPart(typed) !== undefined && (
        <Choice
          label={forms.upTo}
          value={period.part}
          options={[
            { value: '', label: forms.latestPart },
            ...parts.map((part) => ({ value: part, label: periodName(part, language) })),
          ]}
          choose={(part) => put({ periods: [part === '' ? period.year : part] })}
        />
      )}
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
    </>
  );
}

/** Offers what a form leaves to choose: the district, the year and its part, and the indicators. */
export function FormChoices(props: FormProps & Pick<UndoableDraft, 'change'>): ReactNode {
  const { draft, form, columns, periods, change, choose } = props;
  const styles = useStyles();
  const { forms, goals } = useWords();
  const language = useLanguage();
  const { catalogue } = usePane();
  const all = catalogue.answer?.districts ?? [];
  const cities = citiesOf(all);
  const { of, indicators: shown } = formTraits(form);
  const isOfCity = of === 'CITY';
  const offered = isOfCity ? cities : all.filter(({ code }) => !cities.some((city) => city.code === code));
  const [district = ''] = draft.districts;
  const isKnown = offered.some(({ code }) => code === district);
  return (
    <div className={styles.choices}>
      {catalogue.fault !== undefined && catalogue.answer === undefined && (
        <FaultMessage fault={catalogue.fault} retry={catalogue.retry} />
      )}
      <div className={styles.place}>
        <Choice
          label={isOfCity ? forms.city : goals.district}
          value={district}
          options={[
            ...(isKnown ? [] : [{ value: district, label: district === '' ? forms.chooseDistrict : district }]),
            ...offered.map((one) => ({ value: one.code, label: nameIn(one, language) })),
          ]}
          choose={(code) => choose({ districts: code === '' ? [] : [code] })}
        />
        <PeriodChoice draft={draft} form={form} periods={periods} choose={choose} />
      </div>
      <IndicatorPicker
        indicators={draft.indicators}
        change={(indicators) => change({ indicators: isOfCity ? indicators.slice(-1) : indicators })}
        hint={isOfCity ? forms.oneIndicator : forms.ownIndicators[shown]}
      />
      {draft.editing && !isOfCity && draft.indicators.length > 0 && (
        <MoreIndicators indicators={draft.indicators} change={(indicators) => change({ indicators })} />
      )}
      {!isOfCity && <ListLater indicators={draft.indicators} change={(indicators) => change({ indicators })} />}
      {columns.length > 0 && (
        <ColumnChoice
          offered={columns}
          chosen={draft.formColumns}
          isOrderFixed={draft.editing !== undefined}
          choose={(formColumns) => choose({ formColumns })}
        />
      )}
      <DateAndLanguage draft={draft} change={choose} />
    </div>
  );
}
