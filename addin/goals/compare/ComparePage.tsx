import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { DistrictPlaces, DistrictsCompared } from '../../ask/operations.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { GoalTermsSaid } from '../../figure/goal/GoalTermsSaid.tsx';
import { Chips, toggled } from '../../parts/Chips.tsx';
import { CARD_COLUMNS } from '../../parts/card.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Pictured } from '../../state/Pictured.tsx';
import { usePane } from '../../state/pane-context.ts';
import { EMPTY_DRAFT } from '../../state/table-draft.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { CompareRow, type Places } from './CompareRow.tsx';
import { byDifference, type ComparedRow, comparedRows, rankedIn } from './compared-row.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
  words: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: CARD_COLUMNS,
    gap: tokens.spacingVerticalS,
  },
  make: { justifySelf: 'start' },
});

/** The city of a district with its districts, in the city's own order. */
function useCity(district: string) {
  const districts = usePane().catalogue.answer?.districts ?? [];
  const own = districts.find(({ code }) => code === district);
  const isCity = districts.some(({ parent }) => parent?.code === district);
  const city = isCity ? own : districts.find(({ code }) => code === own?.parent?.code);
  return { city, areas: districts.filter(({ code, parent }) => code === city?.code || parent?.code === city?.code) };
}

/** The places of the districts in each row, by the row's key. */
function usePlaces(rows: readonly ComparedRow[]): Map<string, Places> {
  const language = useLanguage();
  const { asOf } = usePane().goals.terms;
  const ranked = rankedIn(rows);
  const keys = ranked.map(({ indicator, measure, period }) => ({ indicator: indicator.code, measure, period }));
  const { answer } = useAnswer(
    DistrictPlaces,
    keys.length === 0 ? null : { keys, ...(asOf === undefined ? {} : { asOf }), language },
  );
  const found = new Map<string, Places>();
  for (const ranking of answer?.rankingsByKey ?? []) {
    if (ranking.__typename !== 'Ranking') continue;
    const isPlace = ranking.ranked > 1;
    const entries = ranking.entries.nodes.map((entry) => ({ ...entry, place: isPlace ? entry.place : null }));
    const places = new Map(entries.map((entry) => [entry.district.code, entry]));
    found.set([ranking.indicator.code, undefined, ranking.measure].join(' '), places);
  }
  return found;
}

/** Sets the main indicators of a city's districts side by side, those that differ most first. */
export function ComparePage({ district, year }: { district: string; year: string }): ReactNode {
  const id = useId();
  const styles = useStyles();
  const { compare } = useWords();
  const language = useLanguage();
  const { goals, setDraft, show } = usePane();
  const { city, areas } = useCity(district);
  const [left, setLeft] = useState<string[]>([]);
  const codes = areas.map(({ code }) => code);
  const { terms } = goals;
  const asked = useAnswer(
    DistrictsCompared,
    codes.length === 0 ? null : { districts: codes, period: year, ...terms, language },
  );
  const all = asked.answer?.comparisons.nodes ?? [];
  const held = areas.filter(({ code }) => all.some((one) => one.district?.code === code));
  const chosen = held.map(({ code }) => code).filter((code) => !left.includes(code));
  const rows = byDifference(comparedRows(all, chosen));
  const title = compare.title(city ? nameIn(city, language) : '', year);
  const places = usePlaces(comparedRows(all, codes));
  const list = useRef<HTMLUListElement>(null);
  const isThere = rows.length > 0;
  useEffect(() => {
    if (isThere && goals.indicator !== undefined)
      list.current?.querySelector(`[data-indicator="${goals.indicator}"]`)?.scrollIntoView({ block: 'center' });
  }, [isThere, goals.indicator]);
  const makeTable = () => {
    const indicators = new Map(rows.flatMap(({ goals: of }) => of).map(({ indicator }) => [indicator.code, indicator]));
    const wanted = { districts: chosen, periods: [year], layout: 'BY_DISTRICT', ...terms } as const;
    setDraft({ ...EMPTY_DRAFT, ...wanted, indicators: [...indicators.values()] });
    show('table');
  };
  return (
    <section className={styles.page} aria-labelledby={id} aria-busy={asked.loading}>
      <h2 id={id} className={styles.title}>
        <Text size={400} weight="semibold">
          {title}
        </Text>
      </h2>
      <GoalTermsSaid terms={terms} />
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {asked.answer === undefined && asked.loading && <Loading rows={4} height={96} />}
      {asked.answer && held.length === 0 && <Text>{compare.none}</Text>}
      {held.length > 0 && (
        <>
          <Chips
            label={compare.districts}
            options={held.map((one) => ({ value: one.code, label: nameIn(one, language) }))}
            chosen={chosen}
            toggle={(code) => setLeft(toggled(left, code))}
          />
          <Button size="small" className={styles.make} icon={<TableAddRegular />} onClick={makeTable}>
            {compare.makeTable}
          </Button>
          <Text size={200} className={styles.words}>
            {chosen.length === 0 ? compare.chooseMore : compare.order}
          </Text>
        </>
      )}
      <Pictured title={title}>
        <ul ref={list} className={styles.list}>
          {rows.map((row) => (
            <CompareRow
              key={row.key}
              row={row}
              places={places.get(row.key) ?? new Map()}
              isSought={row.goals.some(({ indicator }) => indicator.code === goals.indicator)}
            />
          ))}
        </ul>
      </Pictured>
    </section>
  );
}
