import { Button, Checkbox, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { DocumentMultipleRegular } from '@fluentui/react-icons';
import { type Dispatch, memo, type ReactNode, type SetStateAction, useCallback, useEffect, useState } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { unitWords } from '../../data/rules/number/unit.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { usePane } from '../state/pane-context.ts';
import { useWide } from '../state/use-wide.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { AnswerLines, NearestLines } from './AnswerLines.tsx';
import { isNarrowed, widened } from './FindFilters.tsx';
import type { FoundIndicators, LinePart, ListedIndicator } from './found-indicators.ts';
import { KeptIndicators } from './KeptIndicators.tsx';
import { periodSaid } from './period-said.ts';
import { StarButton } from './StarButton.tsx';
import { TickedBar } from './TickedBar.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  heading: { color: tokens.colorNeutralForeground3, margin: 0, flexGrow: 1 },
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
  missing: { color: tokens.colorNeutralForeground3 },
  examples: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** The most indicators of which all documents' statements are read at once. */
const MOST_TOLD = 12;

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
  listed: ListedIndicator;
  about: string;
  /** Says where to look, as no single figure is what was asked for. */
  missing: string | undefined;
  /** The period and the measure that were typed. */
  period: string;
  measure: LinePart['measure'];
  isOpen: boolean;
  isTicked: boolean;
  open: (indicator: NamedIndicator) => void;
  tick: (listed: ListedIndicator) => void;
}

/** A list may have 500 lines, so that one is drawn again only where it changes. */
const IndicatorLine = memo(function IndicatorLine(line: Line): ReactNode {
  const { listed, about, missing, period, measure, isOpen, isTicked, open, tick } = line;
  const { indicator, answers, nearestHeld } = listed;
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const name = nameIn(indicator, language);
  return (
    <li className={mergeClasses(styles.item, isOpen && styles.open)}>
      <Checkbox checked={isTicked} aria-label={words.find.tick(name)} onChange={() => tick(listed)} />
      <Button
        appearance="subtle"
        className={styles.line}
        aria-current={isOpen ? 'true' : undefined}
        data-indicator={indicator.code}
        onClick={() => open(indicator)}
      >
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <AnswerLines answers={answers} />
          <NearestLines nearest={nearestHeld} period={period} measure={measure} isOfResults={answers.length > 0} />
          {missing !== undefined && answers.length + nearestHeld.length === 0 && (
            <Text size={200} className={styles.missing}>
              {missing}
            </Text>
          )}
          <Text size={200} className={styles.about}>
            {about}
          </Text>
        </span>
      </Button>
      <StarButton indicator={indicator} size="small" />
    </li>
  );
});

/** Names the list and its length, and offers a way on where it is empty. */
function Heading({ text, found }: { text: string; found: FoundIndicators }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { find, setFind } = usePane();
  const { asked, isBare, totalCount: count, nearest } = found;
  const sentence = () => {
    if (isBare) return words.find.headline;
    if (count > 0) return words.find.results(count);
    if (!isNarrowed(find)) return nearest.length > 0 ? words.find.nearest(text) : words.find.nothing(text);
    return text === '' ? words.find.nothingFits : words.find.nothingFitsNamed(text);
  };
  // The last list stays on show while the next is asked for; its number must not be announced for the next.
  const [said, setSaid] = useState('');
  if (!asked.loading && said !== sentence()) setSaid(sentence());
  if (found.list === undefined || asked.fault !== undefined) return null;
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
    </>
  );
}

/** The ticked indicators without these. */
function without(ticked: readonly ListedIndicator[], some: readonly ListedIndicator[]): ListedIndicator[] {
  const codes = new Set(some.map(({ indicator }) => indicator.code));
  return ticked.filter(({ indicator }) => !codes.has(indicator.code));
}

/** Ticks everything that was found, the pages that are not shown yet as well, or unticks it. Other lines keep their ticks. */
function TickAll(props: {
  found: FoundIndicators;
  shown: readonly ListedIndicator[];
  isAll: boolean;
  setTicked: Dispatch<SetStateAction<readonly ListedIndicator[]>>;
}): ReactNode {
  const { found, shown, isAll, setTicked } = props;
  const { hasMore } = found;
  const words = useWords();
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || hasMore) return;
    // The rest of the list has come since it was asked for.
    setWanted(false);
    setTicked((before) => [...without(before, shown), ...shown]);
  }, [isWanted, hasMore, shown, setTicked]);
  const change = () => {
    if (isAll) setTicked((before) => without(before, shown));
    else {
      setWanted(true);
      if (hasMore) found.all();
    }
  };
  return <Checkbox checked={isAll} label={words.find.tickAll} onChange={change} />;
}

/** Lists the indicators found, below the kept ones where nothing is searched for. */
export function IndicatorResults({ text, found }: { text: string; found: FoundIndicators }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const wide = useWide();
  const { find, setFind, catalogue } = usePane();
  const open = useCallback((one: NamedIndicator) => setFind((before) => ({ ...before, open: one })), [setFind]);
  const showTold = (told: readonly string[]) => setFind((before) => ({ ...before, open: undefined, told }));
  const [ticked, setTicked] = useState<readonly ListedIndicator[]>([]);
  const tick = useCallback(
    (one: ListedIndicator) =>
      setTicked((before) =>
        before.some(({ indicator }) => indicator.code === one.indicator.code)
          ? before.filter(({ indicator }) => indicator.code !== one.indicator.code)
          : [...before, one],
      ),
    [],
  );
  const { asked, list, nearest, parts } = found;
  const shown = list?.length === 0 ? nearest : (list ?? []);
  const codes = new Set(ticked.map(({ indicator }) => indicator.code));
  const isAll = shown.length > 0 && shown.every(({ indicator }) => codes.has(indicator.code)) && !found.hasMore;
  const topicName = (code: string) => catalogue.answer?.topics.find((one) => one.code === code)?.name ?? '';
  const typed = parts.find((part) => part.typed !== null);
  const period = typed === undefined ? '' : periodSaid(typed, language);
  const measure = parts.find((part) => part.measure !== null)?.measure ?? null;
  const isAsked = parts.some(({ owner, typed }) => owner !== null || typed !== null);

  return (
    <>
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {found.isBare && <KeptIndicators looks={wide || find.open === undefined} fallback={<Examples />} />}
      {list === undefined && asked.loading && <Loading rows={6} height={40} />}
      <div className={styles.head}>
        <Heading text={text} found={found} />
        {text !== '' && shown.length > 0 && (
          <Button
            size="small"
            icon={<DocumentMultipleRegular />}
            title={words.find.toldHint}
            onClick={() =>
              showTold((ticked.length > 0 ? ticked : shown).slice(0, MOST_TOLD).map(({ indicator }) => indicator.code))
            }
          >
            {words.find.told}
          </Button>
        )}
        {shown.length > 1 && !found.isBare && (
          <TickAll key={found.question} found={found} shown={shown} isAll={isAll} setTicked={setTicked} />
        )}
      </div>
      {shown.length > 0 && (
        <ul
          className={mergeClasses(styles.list, (asked.loading || asked.fault !== undefined) && styles.stale)}
          aria-busy={asked.loading}
        >
          {shown.map((one) => {
            const { indicator, districts, alias } = one;
            const about = [
              alias === undefined ? undefined : words.find.alsoCalled(alias),
              unitWords(indicator.unit, language) ?? words.find.noUnit,
              topicName(indicator.topic),
              districts.length > 0 && words.find.districts(districts.length),
            ];
            return (
              <IndicatorLine
                key={indicator.code}
                listed={one}
                about={about.filter(Boolean).join(' · ')}
                missing={isAsked && nearest.length === 0 ? words.find.openForFigures : undefined}
                period={period}
                measure={measure}
                isOpen={find.open?.code === indicator.code}
                isTicked={codes.has(indicator.code)}
                open={open}
                tick={tick}
              />
            );
          })}
        </ul>
      )}
      {found.hasMore && (
        <Button
          size="small"
          disabledFocusable={asked.loading}
          icon={asked.loading ? <Spinner size="tiny" /> : null}
          onClick={found.more}
        >
          {words.find.more}
        </Button>
      )}
      {found.isCut && (
        <Text size={200} className={styles.missing}>
          {words.find.onlyFirst(shown.length, found.totalCount)}
        </Text>
      )}
      {list?.length === 0 && !found.isBare && !isNarrowed(find) && asked.fault === undefined && <Examples />}
      <TickedBar ticked={ticked} parts={parts} untick={() => setTicked([])} />
    </>
  );
}
