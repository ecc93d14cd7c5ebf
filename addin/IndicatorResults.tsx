import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Fault } from './Fault.tsx';
import { Loading } from './Loading.tsx';
import { FindIndicators } from './operations.ts';
import { type NamedIndicator, nameIn, usePane, useWords } from './pane-context.ts';
import { useAnswer } from './use-answer.ts';

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
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTopWidth: 0 } },
  line: {
    width: '100%',
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
  words: { display: 'grid', minWidth: 0 },
  about: { color: tokens.colorNeutralForeground2 },
  stale: { opacity: 0.6 },
  examples: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

const PAGE = 30;

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
          onClick={() => setFind((before) => ({ ...before, text: example, topic: '' }))}
        >
          {example}
        </Button>
      ))}
    </div>
  );
}

function IndicatorLine({ indicator, about }: { indicator: NamedIndicator; about: string }): ReactNode {
  const styles = useStyles();
  const { find, setFind, language } = usePane();
  const open = find.open?.code === indicator.code;
  return (
    <li className={styles.item}>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.line, open && styles.open)}
        aria-current={open ? 'true' : undefined}
        data-indicator={indicator.code}
        onClick={() => setFind((before) => ({ ...before, open: indicator }))}
      >
        <span className={styles.words}>
          <span>{nameIn(language, indicator)}</span>
          <Text size={200} className={styles.about}>
            {about}
          </Text>
        </span>
      </Button>
    </li>
  );
}

/** The indicators that fit the words typed and the topic chosen; the main ones where nothing is typed. */
export function IndicatorResults({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { find, catalogue } = usePane();
  const [pages, setPages] = useState({ of: '', count: 1 });
  const question = `${text} ${find.topic}`;
  const first = (pages.of === question ? pages.count : 1) * PAGE;
  const bare = text === '' && find.topic === '';
  const asked = useAnswer(FindIndicators, {
    search: text === '' ? null : text,
    topic: find.topic === '' ? null : find.topic,
    headline: bare ? true : null,
    first,
  });
  const found = asked.answer?.indicators;
  const indicators = found?.edges.map((edge) => edge.node) ?? [];
  const topicName = (code: string) => catalogue.answer?.topics.find((one) => one.code === code)?.name ?? '';

  return (
    <>
      {asked.fault !== undefined && <Fault fault={asked.fault} retry={asked.retry} />}
      {bare && <Examples />}
      {found === undefined && asked.loading && <Loading rows={6} height={40} />}
      {found && asked.fault === undefined && (
        <Text as="h2" size={200} className={styles.heading} aria-live="polite">
          {bare
            ? words.find.headline
            : found.totalCount === 0
              ? words.find.nothing(text)
              : words.find.results(found.totalCount)}
        </Text>
      )}
      {found?.totalCount === 0 && asked.fault === undefined && <Examples />}
      {indicators.length > 0 && (
        <ul
          className={mergeClasses(styles.list, (asked.loading || asked.fault !== undefined) && styles.stale)}
          aria-busy={asked.loading}
        >
          {indicators.map((one) => {
            const count = one.districts.length;
            const about = [one.unit ?? words.find.noUnit, topicName(one.topic), count && words.find.districts(count)];
            return <IndicatorLine key={one.code} indicator={one} about={about.filter(Boolean).join(' · ')} />;
          })}
        </ul>
      )}
      {found?.pageInfo.hasNextPage && (
        <Button size="small" onClick={() => setPages({ of: question, count: first / PAGE + 1 })}>
          {words.find.more}
        </Button>
      )}
    </>
  );
}
