import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import {
  ToldChanges,
  ToldDistricts,
  type ToldDistrictsQuery,
  ToldFigures,
  type ToldFiguresQuery,
} from '../../ask/operations.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { useAnswers } from '../../ask/use-answers.ts';
import { useAnswerPages } from '../../ask/use-pages.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useMyPlace } from '../../state/my-place.ts';
import { usePane } from '../../state/pane-context.ts';
import { useDocumentWords } from '../../words/document/use-document-words.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { ToldCard } from './ToldCard.tsx';
import { goalYearsOf, toldDocuments } from './told-document.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, maxWidth: '900px' },
  back: { justifySelf: 'start' },
  title: { margin: 0, lineHeight: 'normal', ':focus': { outlineStyle: 'none' } },
  about: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
});

const PAGE = 200;
/** The API answers no more goals of a year with their changes at once. */
const GOALS = 40;

interface District {
  code: string;
  name: string;
  nameEn: string;
}

/** Lists the districts that have figures of any of the indicators, in the order of their codes. */
function districtsOf(found: ToldDistrictsQuery['indicatorsByName']): District[] {
  const held = found.flatMap((one) => (one.__typename === 'Indicator' ? one.districts : []));
  const byCode = new Map(held.map((district) => [district.code, district]));
  return [...byCode.values()].toSorted((a, b) => a.code.localeCompare(b.code));
}

/** Lists by document what a district promised and delivered of some indicators, and what changed since the document before. */
export function ToldView({
  indicators,
  named,
  back,
}: {
  /** Their codes. */
  indicators: readonly string[];
  /** The code of the district that the line names. */
  named: string | undefined;
  back: () => void;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { told } = useDocumentWords();
  const language = useLanguage();
  const { find } = usePane();
  const { mine } = useMyPlace();
  const [chosen, setChosen] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const about = useAnswer(ToldDistricts, { indicators: [...indicators] });
  const found = useMemo(() => about.answer?.indicatorsByName ?? [], [about.answer]);
  const districts = useMemo(() => districtsOf(found), [found]);
  const names = found.flatMap((one) => (one.__typename === 'Indicator' ? nameIn(one, language) : []));
  const likely = [chosen, named, find.district, mine?.district];
  const district = likely.find((code) => districts.some((one) => one.code === code)) ?? districts[0]?.code;
  const figures = useAnswerPages(
    ToldFigures,
    district === undefined ? null : { district, indicators: [...indicators], first: PAGE },
    { page: (answer: ToldFiguresQuery) => answer.figures, isWhole: true },
  );
  const years = district === undefined ? [] : goalYearsOf(figures.nodes ?? []);
  const changes = useAnswers(
    ToldChanges,
    years.map((year) => ({ district: district ?? '', year, indicators: [...indicators], first: GOALS, language })),
  );
  const goals = changes.answer?.flatMap(({ statements }) => statements.nodes) ?? [];
  const documents = toldDocuments(indicators, figures.nodes ?? [], goals);
  const isWhole = figures.nodes !== undefined && !figures.hasMore && !changes.loading;
  const fault = about.fault ?? figures.fault ?? changes.fault;
  const retry = () => {
    for (const one of [about, figures, changes]) if (one.fault !== undefined) one.retry();
  };
  return (
    <section className={styles.page} aria-label={words.find.told}>
      <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
        {words.figures.back}
      </Button>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        <Text size={500} weight="semibold">
          {words.find.told}
        </Text>
        <Text size={200} className={styles.about}>
          {names.join(told.between)}
        </Text>
      </h2>
      {district !== undefined && (
        <Choice
          label={words.figures.district}
          value={district}
          options={districts.map((one) => ({ value: one.code, label: nameIn(one, language) }))}
          choose={setChosen}
        />
      )}
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {!isWhole && fault === undefined && district !== undefined && <Loading rows={3} height={96} />}
      {about.answer && district === undefined && <Text size={200}>{words.figures.none}</Text>}
      {isWhole && (
        <Text size={200} aria-live="polite">
          {told.count(documents.length)}
        </Text>
      )}
      {isWhole && (
        <ol className={styles.list} aria-label={words.find.told}>
          {documents.map((one) => (
            <ToldCard key={one.document.code} told={one} />
          ))}
        </ol>
      )}
    </section>
  );
}
