import { Button, makeStyles, mergeClasses, SearchBox, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { unitWords } from '../../../data/rules/number/unit.ts';
import { CatalogueIndicators, type CatalogueIndicatorsQuery } from '../../ask/office.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useSettled } from '../../parts/use-settled.ts';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { goTo } from '../../state/entry-place.ts';
import { usePane } from '../../state/pane-context.ts';
import { useLivePages } from '../../state/use-live-pages.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  search: { maxWidth: 'none', width: '100%' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
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
    fontWeight: tokens.fontWeightRegular,
  },
  open: { backgroundColor: tokens.colorBrandBackground2 },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2 },
});

const PAGE = 40;
const SETTLE_MS = 220;

/** The indicators of the catalogue, by what is typed and by topic. */
export function IndicatorList({ open }: { open: string | undefined }): ReactNode {
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const language = useLanguage();
  const { catalogue } = usePane();
  const [typed, setTyped] = useState('');
  const [topic, setTopic] = useState('');
  const search = useSettled(typed.trim(), SETTLE_MS);
  const asked = useLivePages(
    CatalogueIndicators,
    { search: search === '' ? null : search, topic: topic === '' ? null : topic, first: PAGE },
    { page: (answer: CatalogueIndicatorsQuery) => answer.indicators },
  );
  const topics = catalogue.answer?.topics ?? [];
  const { nodes, totalCount = 0 } = asked;
  const topicName = (code: string) => topics.find((one) => one.code === code)?.name ?? code;
  return (
    <div className={styles.all}>
      <SearchBox
        className={styles.search}
        aria-label={say.search}
        placeholder={say.search}
        value={typed}
        dismiss={{ 'aria-label': say.clear }}
        onChange={(_event, { value }) => setTyped(value)}
      />
      <Choice
        label={say.facts.topic}
        value={topic}
        options={[
          { value: '', label: say.allTopics },
          ...topics.map(({ code, name, indicatorCount }) => ({ value: code, label: `${name} ${indicatorCount}` })),
        ]}
        choose={setTopic}
      />
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {nodes === undefined && asked.loading && <Loading rows={6} height={40} />}
      {nodes && (
        <Text size={200} aria-live="polite">
          {totalCount === 0 ? say.none : say.count(totalCount)}
        </Text>
      )}
      {nodes && nodes.length > 0 && (
        <ul className={styles.list} aria-label={say.list} aria-busy={asked.loading}>
          {nodes.map((one) => (
            <li key={one.code} className={mergeClasses(styles.item, one.code === open && styles.open)}>
              <Button
                appearance="subtle"
                className={styles.line}
                aria-current={one.code === open ? 'true' : undefined}
                data-indicator={one.code}
                onClick={() => goTo({ page: 'catalogue', indicator: one.code })}
              >
                <span className={styles.words}>
                  <span>{nameIn(one, language)}</span>
                  <Text size={200} className={styles.about}>
                    {[unitWords(one.unit, language) ?? say.noUnit, topicName(one.topic)].join(' · ')}
                  </Text>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {asked.hasMore && (
        <WorkButton size="small" work={asked.more}>
          {say.more}
        </WorkButton>
      )}
    </div>
  );
}
