import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense } from 'react';
import { Me } from '../ask/office.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { usePane } from '../state/pane-context.ts';
import { useLive } from '../state/use-live.ts';
import { useOfficeWords } from '../words/use-office-words.ts';
import { AskerLine } from './AskerLine.tsx';
import { type Asker, hasRole } from './asker.ts';
import { AskerContext } from './asker-context.ts';
import { NoRight } from './NoRight.tsx';
import { PAGES } from './pages.ts';
import { type EntryPageId, goTo, useAddress, usePlace } from './place.ts';
import { SignedOut } from './SignedOut.tsx';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  pages: { marginLeft: '-8px' },
});

/** Chooses the inner page, and shows it. */
function Pages({ asker }: { asker: Asker }): ReactNode {
  const styles = useStyles();
  const { entry } = useOfficeWords();
  const isSteward = hasRole(asker, 'STEWARD');
  const pages = PAGES.filter(({ forStewards }) => isSteward || !forStewards);
  const place = usePlace();
  const { id, Body } = pages.find((page) => page.id === place.page) ?? { id: undefined, Body: undefined };
  return (
    <>
      <div className={styles.head}>
        <TabList
          className={styles.pages}
          size="small"
          selectedValue={id ?? null}
          onTabSelect={(_event, data) => goTo({ page: data.value as EntryPageId })}
          aria-label={entry.pages}
        >
          {pages.map((page) => (
            <Tab key={page.id} value={page.id} id={`entry-${page.id}`} aria-controls="entry-page">
              {entry.pageNames[page.id]}
            </Tab>
          ))}
        </TabList>
        <AskerLine asker={asker} />
      </div>
      <div role="tabpanel" id="entry-page" aria-labelledby={`entry-${id ?? 'drafts'}`}>
        <Suspense fallback={<Loading rows={4} height={40} />}>{Body ? <Body /> : entry.forStewards}</Suspense>
      </div>
    </>
  );
}

/** The keeper's page: drafts that are checked and published, the dictionary, and for stewards people and the log. */
export function EntryView(): ReactNode {
  const styles = useStyles();
  const { life } = usePane();
  const { answer, loading, fault, retry } = useLive(Me, {});
  useAddress(life === 'browser');
  const me = answer?.me;
  return (
    <div className={styles.view}>
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {answer === undefined && loading && <Loading rows={4} height={40} />}
      {me === null && <SignedOut />}
      {me && !hasRole(me, 'KEEPER') && <NoRight asker={me} />}
      {me && hasRole(me, 'KEEPER') && (
        <AskerContext value={me}>
          <Pages asker={me} />
        </AskerContext>
      )}
    </div>
  );
}
