import {
  Button,
  FluentProvider,
  makeStyles,
  Spinner,
  Tab,
  TabList,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { Catalogue, type Language } from './operations.ts';
import { type FindPlace, type Life, PaneContext, type TableDraft, wordsOf } from './pane-context.ts';
import { theme, usePageStyles } from './theme.ts';
import { useAnswer } from './use-answer.ts';
import { VIEWS } from './views.ts';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  logo: { width: '20px', height: '20px', flexShrink: 0 },
  product: { '@media (max-width: 379px)': { display: 'none' } },
  gap: { flexGrow: 1 },
  revision: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    '@media (max-width: 379px)': { display: 'none' },
  },
  body: { flexGrow: 1, width: '100%', maxWidth: '1280px', margin: '0 auto', boxSizing: 'border-box' },
  wait: { padding: tokens.spacingVerticalXXL },
});

const NOTHING_OPEN: FindPlace = { text: '', topic: '', open: undefined };
const EMPTY_DRAFT: TableDraft = {
  indicators: [],
  districts: [],
  periods: [],
  measures: [],
  columns: ['TARGET', 'ACTUAL', 'PREVIOUS', 'GAP', 'ATTAINMENT', 'VERDICT'],
};

/** The whole pane: its bar, its tabs and the view that is shown. */
export function Pane({ life, firstLanguage }: { life: Life; firstLanguage: Language }): ReactNode {
  usePageStyles();
  const styles = useStyles();
  const [language, setLanguage] = useState(firstLanguage);
  const [view, setView] = useState<string>('find');
  const [find, setFind] = useState(NOTHING_OPEN);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const catalogue = useAnswer(Catalogue, { language }).answer;
  const words = wordsOf(language);
  const Body = VIEWS.find((one) => one.id === view)?.Body ?? VIEWS[0]?.Body;
  const state = useMemo(
    () => ({ life, language, catalogue, find, setFind, draft, setDraft, show: setView }),
    [life, language, catalogue, find, draft],
  );

  useEffect(() => {
    document.documentElement.lang = language === 'ZH' ? 'zh-CN' : 'en';
    document.title = words.product;
  }, [language, words]);

  return (
    <FluentProvider theme={theme}>
      <PaneContext value={state}>
        <div className={styles.page}>
          <header className={styles.bar}>
            <img className={styles.logo} src="./favicon.svg" alt="" />
            <Text as="h1" weight="semibold" className={styles.product}>
              {words.product}
            </Text>
            <TabList
              selectedValue={view}
              onTabSelect={(_event, data) => setView(String(data.value))}
              aria-label={words.viewsLabel}
            >
              {VIEWS.map(({ id, Icon }) => (
                <Tab key={id} value={id} icon={<Icon />}>
                  {words.views[id]}
                </Tab>
              ))}
            </TabList>
            <span className={styles.gap} />
            {catalogue?.revision && (
              <Text size={200} className={styles.revision} title={words.revisionHint}>
                {words.revision(catalogue.revision.number)}
              </Text>
            )}
            <Tooltip content={words.switchLanguage} relationship="description">
              <Button
                appearance="subtle"
                size="small"
                lang={language === 'ZH' ? 'en' : 'zh-CN'}
                onClick={() => setLanguage(language === 'ZH' ? 'EN' : 'ZH')}
              >
                {words.otherLanguage}
              </Button>
            </Tooltip>
          </header>
          <main className={styles.body}>
            <Suspense fallback={<Spinner className={styles.wait} label={words.states.loading} />}>
              {Body && <Body />}
            </Suspense>
          </main>
        </div>
      </PaneContext>
    </FluentProvider>
  );
}
