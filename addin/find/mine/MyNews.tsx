import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { figureWords } from '../../../data/rules/figure/comparator.ts';
import { scopedName } from '../../../data/rules/message/message.ts';
import type { MyBoardQuery } from '../../ask/operations.ts';
import { CARD } from '../../parts/card.ts';
import { DocumentLine } from '../../state/DocumentLine.tsx';
import { currencyOf, useLinks } from '../../state/links-context.ts';
import { usePane } from '../../state/pane-context.ts';
import { periodName } from '../../state/table-draft.ts';
import { useLabels, useLanguage, useWords } from '../../words/use-words.ts';
import { type NewFigure, newsGroups } from './news-group.ts';
import { markSeen, useSeenNews } from './use-my-board.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { margin: 0, flexGrow: 1 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  group: { ...CARD, padding: tokens.spacingHorizontalS },
  figures: { listStyleType: 'none', margin: 0, padding: 0 },
  figure: { overflowWrap: 'anywhere' },
  words: { color: tokens.colorNeutralForeground3 },
});

/** Figures of one document that are named before they are only counted. */
const NAMED = 6;

function FigureLine({ change }: { change: NewFigure }): ReactNode {
  const styles = useStyles();
  const { mine } = useWords();
  const labels = useLabels();
  const language = useLanguage();
  const { setFind } = usePane();
  const { before, figure } = change;
  const { indicator, scope, measure, period, role } = figure;
  const about = [periodName(period, language), measure === 'LEVEL' ? '' : labels.measures[measure], labels.roles[role]];
  const now = figureWords(figure, language);
  return (
    <li className={styles.figure}>
      <Link as="button" onClick={() => setFind((place) => ({ ...place, open: indicator }))}>
        {scopedName(indicator, scope, language)}
      </Link>{' '}
      <Text size={200}>
        {about.filter(Boolean).join(' · ')}{' '}
        <Text size={200} weight="semibold">
          {before ? mine.became(figureWords(before, language), now) : now}
        </Text>
      </Text>
    </li>
  );
}

/** Counts the linked tables of the workbook that have news, and leads to them. */
function Concerned(): ReactNode {
  const { mine } = useWords();
  const { revision, visit } = usePane();
  const { tables, newsOf } = useLinks();
  const count = tables?.filter((table) => currencyOf(table, revision, newsOf(table.id)) === 'news').length ?? 0;
  if (count === 0) return null;
  return (
    <Link as="button" onClick={() => visit('links')}>
      {mine.concerned(count)}
    </Link>
  );
}

/** Shows what was published of the district since somebody last looked, and which linked tables it concerns. */
export function MyNews({ newsOf }: { newsOf: MyBoardQuery['newsOf'] }): ReactNode {
  const id = useId();
  const styles = useStyles();
  const { mine, links } = useWords();
  const { revision } = usePane();
  const seen = useSeenNews();
  const [answer] = newsOf;
  const changes = answer?.__typename === 'News' ? answer.changes : undefined;
  const figures = changes?.edges.map(({ node }) => node) ?? [];
  const count = (all: number) => (changes?.pageInfo.hasNextPage ? mine.atLeast(all) : mine.newsOf(String(all)));
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h2" id={id} weight="semibold" className={styles.heading}>
          {mine.news}
          {figures.length > 0 && ` · ${count(figures.length)}`}
        </Text>
        {figures.length > 0 && revision && (
          <Button size="small" onClick={() => markSeen(revision.name)}>
            {mine.markSeen}
          </Button>
        )}
      </div>
      <Concerned />
      {figures.length === 0 && seen && (
        <Text size={200} className={styles.words}>
          {mine.noNews(seen.day)}
        </Text>
      )}
      <ul className={styles.list}>
        {newsGroups(figures).map(({ kind, document, figures: of }) => (
          <li key={`${kind} ${document.code}`} className={styles.group}>
            <Text weight="semibold" size={200}>
              {links.kinds[kind]} {mine.newsOf(String(of.length))}
            </Text>
            <ul className={styles.figures}>
              {of.slice(0, NAMED).map((change) => (
                <FigureLine key={change.figure.id} change={change} />
              ))}
            </ul>
            {of.length > NAMED && <Text size={200}>{mine.more(of.length - NAMED)}</Text>}
            <DocumentLine document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}
