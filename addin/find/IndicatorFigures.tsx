import { Button, Dropdown, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, DocumentMultipleRegular, TableAddRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { unitWords } from '../../data/rules/number/unit.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import {
  IndicatorFigures as AskedFigures,
  type FigureShownFragment,
  type IndicatorFiguresQuery,
} from '../ask/operations.ts';
import { useAnswerPages } from '../ask/use-pages.ts';
import { FigureCard } from '../figure/FigureCard.tsx';
import { Chips } from '../parts/Chips.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { WorkButton } from '../parts/WorkButton.tsx';
import { usePane } from '../state/pane-context.ts';
import { byNewest, firstDraftOf } from '../state/table-draft.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import { otherLanguage } from '../words/words.ts';
import { keepOpened } from './kept-indicators.ts';
import { StarButton } from './StarButton.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { margin: 0, flexGrow: 1, lineHeight: 'normal', ':focus': { outlineStyle: 'none' } },
  // A name of 300 characters in full would leave no room for its figures.
  name: { display: '-webkit-box', '-webkit-line-clamp': '4', '-webkit-box-orient': 'vertical', overflow: 'hidden' },
  about: { display: 'block', color: tokens.colorNeutralForeground3 },
  back: { justifySelf: 'start' },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  district: { minWidth: '120px' },
  cards: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
});

const PAGE = 100;
const ROLES = ['TARGET', 'ACTUAL', 'ESTIMATE'] as const;

interface ShownFigures {
  district: string;
  role: string;
}

function Filters({
  figures,
  filter,
  setFilter,
}: {
  figures: FigureShownFragment[];
  filter: ShownFigures;
  setFilter: (next: ShownFigures) => void;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const language = useLanguage();
  const districts = new Map(
    figures.map((one) => [one.owner, one.district === null ? one.owner : nameIn(one.district, language)]),
  );
  const roles = ROLES.filter((role) => figures.some((one) => one.role === role));
  if (figures.length < 2) return null;
  return (
    <div className={styles.filters}>
      {districts.size > 1 && (
        <Dropdown
          size="small"
          className={styles.district}
          aria-label={words.figures.district}
          value={districts.get(filter.district) ?? words.figures.allDistricts}
          selectedOptions={[filter.district]}
          onOptionSelect={(_event, data) => setFilter({ ...filter, district: data.optionValue ?? '' })}
        >
          <Option value="">{words.figures.allDistricts}</Option>
          {[...districts].map(([owner, name]) => (
            <Option key={owner} value={owner}>
              {name}
            </Option>
          ))}
        </Dropdown>
      )}
      {roles.length > 1 && (
        <Chips
          label={words.figures.role}
          options={[
            { value: '', label: words.figures.allRoles },
            ...roles.map((role) => ({ value: role, label: labels.roles[role] })),
          ]}
          chosen={[filter.role]}
          toggle={(role) => setFilter({ ...filter, role })}
        />
      )}
    </div>
  );
}

function Head({ indicator, figures }: { indicator: NamedIndicator; figures: FigureShownFragment[] }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { setDraft, setFind, show } = usePane();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const otherName = nameIn(indicator, otherLanguage(language));
  const makeTable = () => {
    setDraft((before) => firstDraftOf(before, indicator, figures));
    show('table');
  };
  return (
    <div className={styles.head}>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        <Text size={500} weight="semibold" className={styles.name} title={nameIn(indicator, language)}>
          {nameIn(indicator, language)}
        </Text>
        <Text size={200} className={styles.about}>
          {[otherName, unitWords(indicator.unit, language)].filter(Boolean).join(' · ')}
        </Text>
      </h2>
      <StarButton indicator={indicator} />
      <Button
        icon={<DocumentMultipleRegular />}
        title={words.find.toldHint}
        onClick={() => setFind((before) => ({ ...before, open: undefined, told: [indicator.code] }))}
      >
        {words.find.told}
      </Button>
      <Button appearance="primary" icon={<TableAddRegular />} disabled={figures.length === 0} onClick={makeTable}>
        {words.figures.makeTable}
      </Button>
    </div>
  );
}

/** Answers the district that the line names, or that the search was narrowed to, as figures name it, or ''. */
function useFoundOwner(named: string | undefined): string {
  const { find, catalogue } = usePane();
  return named ?? catalogue.answer?.districts.find(({ code }) => code === find.district)?.name ?? '';
}

/** Shows all figures in force of one indicator, newest first, each with its sentence. */
export function IndicatorFigures({
  indicator,
  named,
  back,
}: {
  indicator: NamedIndicator;
  /** The district or other owner that the line names. */
  named: string | undefined;
  back: (() => void) | undefined;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const [filter, setFilter] = useState<ShownFigures>({ district: useFoundOwner(named), role: '' });
  useEffect(() => {
    keepOpened(indicator.code);
  }, [indicator.code]);
  const asked = useAnswerPages(
    AskedFigures,
    { indicators: [indicator.code], language, first: PAGE },
    { page: (answer: IndicatorFiguresQuery) => answer.figures },
  );
  const found = asked.nodes;
  const figures = useMemo(() => (found ?? []).toSorted(byNewest), [found]);
  // The line may name a district that has no figure of it.
  const owner = figures.some((one) => one.owner === filter.district) ? filter.district : '';
  const shown = figures.filter(
    (one) => (owner === '' || one.owner === owner) && (filter.role === '' || one.role === filter.role),
  );
  return (
    <section className={styles.page} aria-label={indicator.name}>
      {back && (
        <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
          {words.figures.back}
        </Button>
      )}
      <Head indicator={indicator} figures={figures} />
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {found === undefined && asked.loading && <Loading rows={4} height={96} />}
      <Filters figures={figures} filter={filter} setFilter={setFilter} />
      {found && (
        <Text size={200} aria-live="polite">
          {figures.length === 0
            ? words.figures.none
            : shown.length === 0
              ? words.figures.noneMatch
              : words.figures.count(shown.length)}
        </Text>
      )}
      <ul className={styles.cards}>
        {shown.map((figure) => (
          <li key={figure.id}>
            <FigureCard indicator={indicator} figure={figure} />
          </li>
        ))}
      </ul>
      {asked.hasMore && <WorkButton work={asked.more}>{words.figures.more}</WorkButton>}
    </section>
  );
}
