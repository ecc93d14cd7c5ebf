import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { memo, type ReactNode, useCallback, useState } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { unitWords } from '../../data/rules/number/unit.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { FindIndicators, type FindIndicatorsQuery } from '../ask/operations.ts';
import { type Asked, useAnswer } from '../ask/use-answer.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { usePane } from '../state/pane-context.ts';
import { useWide } from '../state/use-wide.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { isNarrowed, widened } from './FindFilters.tsx';
import { KeptIndicators } from './KeptIndicators.tsx';
import { StarButton } from './StarButton.tsx';

const useStyles = makeStyles({
  heading: { color: tokens.colorNeutralForeground3, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopWidth: 0 },
  },
  line: {
    flexGrow: 1,
    minWidth: 0,
    maxWidth: 'none',
    justifyContent: 'start',
    textAlign: 'start',
    border: 'none',
    borderRadius: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightRegular,
  },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  name: { display: '-webkit-box', '-webkit-line-clamp': '3', '-webkit-box-orient': 'vertical', overflow: 'hidden' },
  about: { color: tokens.colorNeutralForeground2 },
  // A stale list is darker, not paler: it must stay readable while the server is away.
  stale: { backgroundColor: tokens.colorNeutralBackground4 },
  examples: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

const PAGE = 30;

/** The API answers no more at once, and nobody reads further. */
const MOST = 500;

function Examples(): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { setFind } = usePane();
  return (
    <div className={styles.examples}>
      <Text size={200}>{words.find.tryThese}</Text>
      {words.find.examples.map((example) => (
        <Button
          key={example}
          size="small"
          shape="circular"
          onClick={() => setFind((before) => ({ ...widened(before), text: example }))}
        >
          {example}
        </Button>
      ))}
    </div>
  );
}

interface Line {
  indicator: NamedIndicator;
  about: string;
  isOpen: boolean;
  open: (indicator: NamedIndicator) => void;
}

/** A list may have 500 lines, so that one is drawn again only where it changes. */
const IndicatorLine = memo(function IndicatorLine({ indicator, about, isOpen, open }: Line): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <li className={mergeClasses(styles.item, isOpen && styles.open)}>
      <Button
        appearance="subtle"
        className={styles.line}
        aria-current={isOpen ? 'true' : undefined}
        data-indicator={indicator.code}
        onClick={() => open(indicator)}
      >
        <span className={styles.words}>
          <span className={styles.name}>{nameIn(indicator, language)}</span>
          <Text size={200} className={styles.about}>
            {about}
          </Text>
        </span>
      </Button>
      <StarButton indicator={indicator} size="small" />
    </li>
  );
});

/** The indicators found, and whether anything was asked for. */
export interface FoundIndicators {
  asked: Asked<FindIndicatorsQuery>;
  /** Nothing is typed or chosen: the main indicators are listed to begin with. */
  isBare: boolean;
  more: () => void;
}

/** Asks for the indicators that match the typed words and the filters, or for the main ones without either. */
export function useFoundIndicators(text: string): FoundIndicators {
  const { topic, district, headline } = usePane().find;
  const [pages, setPages] = useState({ of: '', count: 1 });
  const question = JSON.stringify([text, topic, district, headline]);
  const count = pages.of === question ? pages.count : 1;
  const isBare = text === '' && topic === '' && district === '' && !headline;
  const asked = useAnswer(FindIndicators, {
    search: text === '' ? null : text,
    topic: topic === '' ? null : topic,
    district: district === '' ? null : district,
    headline: isBare || headline ? true : null,
    first: Math.min(count * PAGE, MOST),
  });
  return { asked, isBare, more: () => setPages({ of: question, count: count + 1 }) };
}

/** Names the list and its length, and offers a way on where it is empty. */
function Heading({ text, found }: { text: string; found: FoundIndicators }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { find, setFind } = usePane();
  const { asked, isBare } = found;
  const count = asked.answer?.indicators.totalCount ?? 0;
  const sentence = () => {
    if (isBare) return words.find.headline;
    if (count > 0) return words.find.results(count);
    if (!isNarrowed(find)) return words.find.nothing(text);
    return text === '' ? words.find.nothingFits : words.find.nothingFitsNamed(text);
  };
  // The last list stays on show while the next is asked for; its number must not be announced for the next.
  const [said, setSaid] = useState('');
  if (!asked.loading && said !== sentence()) setSaid(sentence());
  if (asked.answer === undefined || asked.fault !== undefined) return null;
  return (
    <>
      <Text as="h2" size={200} className={styles.heading} aria-live="polite">
        {said}
      </Text>
      {count === 0 && isNarrowed(find) && (
        <Button size="small" onClick={() => setFind(widened)}>
          {words.find.clearFilters}
        </Button>
      )}
      {count === 0 && !isNarrowed(find) && <Examples />}
    </>
  );
}

/** Lists the indicators found, below the kept ones where nothing is searched for. */
export function IndicatorResults({ text, found }: { text: string; found: FoundIndicators }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const wide = useWide();
  const { find, setFind, catalogue } = usePane();
  const open = useCallback((one: NamedIndicator) => setFind((before) => ({ ...before, open: one })), [setFind]);
  const { asked } = found;
  const page = asked.answer?.indicators;
  const indicators = page?.edges.map((edge) => edge.node) ?? [];
  const topicName = (code: string) => catalogue.answer?.topics.find((one) => one.code === code)?.name ?? '';

  return (
    <>
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {found.isBare && <KeptIndicators looks={wide || find.open === undefined} fallback={<Examples />} />}
      {page === undefined && asked.loading && <Loading rows={6} height={40} />}
      <Heading text={text} found={found} />
      {indicators.length > 0 && (
        <ul
          className={mergeClasses(styles.list, (asked.loading || asked.fault !== undefined) && styles.stale)}
          aria-busy={asked.loading}
        >
          {indicators.map((one) => {
            const count = one.districts.length;
            const about = [
              unitWords(one.unit, language) ?? words.find.noUnit,
              topicName(one.topic),
              count && words.find.districts(count),
            ];
            return (
              <IndicatorLine
                key={one.code}
                indicator={one}
                about={about.filter(Boolean).join(' · ')}
                isOpen={find.open?.code === one.code}
                open={open}
              />
            );
          })}
        </ul>
      )}
      {page?.pageInfo.hasNextPage && indicators.length < MOST && (
        <Button size="small" onClick={found.more}>
          {words.find.more}
        </Button>
      )}
    </>
  );
}
