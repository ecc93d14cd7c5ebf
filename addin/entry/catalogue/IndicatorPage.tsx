import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { CatalogueIndicator, type IndicatorFactsFragment } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { goTo } from '../../state/entry-place.ts';
import { usePane } from '../../state/pane-context.ts';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { AliasForm } from './AliasForm.tsx';
import { factLines } from './fact-lines.ts';
import { editedFacts } from './facts.ts';
import { IndicatorForm } from './IndicatorForm.tsx';
import { MergeForm } from './MergeForm.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0, overflowWrap: 'anywhere' },
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  fact: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  label: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
});

/** How an indicator relates to others: each is a way to the other. */
function Relations({ indicator }: { indicator: IndicatorFactsFragment }): ReactNode {
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const language = useLanguage();
  if (indicator.relations.length === 0) return null;
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {say.facts.relations}
      </Text>
      <ul className={styles.list}>
        {indicator.relations.map(({ kind, complete, from, to }) => {
          const isOwn = from.code === indicator.code;
          const other = isOwn ? to : from;
          return (
            <li key={`${kind} ${from.code} ${to.code}`}>
              {(isOwn ? say.relationTo : say.relationFrom)[kind]}
              <Link as="button" onClick={() => goTo({ page: 'catalogue', indicator: other.code })}>
                {nameIn(other, language)}
              </Link>
              {complete && ` ${say.complete}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Shows where an indicator is used, with the way to its figures. */
function Usage({ indicator }: { indicator: IndicatorFactsFragment }): ReactNode {
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const { setFind, show } = usePane();
  const { usage, former } = indicator;
  const find = () => {
    setFind((before) => ({ ...before, open: indicator }));
    show('find');
  };
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {say.used}
      </Text>
      <Text>{usage.figureCount === 0 ? say.notUsed : say.usage(usage)}</Text>
      {former.length > 0 && <Text>{say.former(former.map(({ code, name }) => say.coded(name, code)))}</Text>}
      {usage.figureCount > 0 && (
        <div className={styles.actions}>
          <Button size="small" onClick={find}>
            {say.seeFigures}
          </Button>
        </div>
      )}
    </section>
  );
}

function Facts({ indicator }: { indicator: IndicatorFactsFragment }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const language = useLanguage();
  const topics = usePane().catalogue.answer?.topics ?? [];
  const topic = topics.find(({ code }) => code === indicator.topic)?.name ?? indicator.topic;
  return (
    <dl className={styles.facts}>
      {factLines(indicator, { words, language, topic }).map(({ label, text }) => (
        <Fragment key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.fact}>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** One indicator with all that the catalogue tells of it. Stewards change it from here. */
export function IndicatorPage(props: { code: string; isSteward: boolean; back: (() => void) | undefined }): ReactNode {
  const { code, isSteward, back } = props;
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const language = useLanguage();
  const [doing, setDoing] = useState<'edit' | 'merge'>();
  const { answer, loading, fault, retry } = useLive(CatalogueIndicator, { code });
  const indicator = answer?.indicator;
  const close = () => setDoing(undefined);
  return (
    <div className={styles.page}>
      {back && (
        <div>
          <Button size="small" onClick={back}>
            {say.back}
          </Button>
        </div>
      )}
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {answer === undefined && loading && <Loading rows={6} height={40} />}
      {indicator === null && <Text>{say.gone(code)}</Text>}
      {indicator && doing === 'edit' && (
        <IndicatorForm before={editedFacts(indicator)} version={indicator.version} close={close} />
      )}
      {indicator && doing === 'merge' && <MergeForm merged={indicator} close={close} />}
      {indicator && doing === undefined && (
        <>
          <div>
            <Text as="h2" size={500} weight="semibold" className={styles.heading}>
              {nameIn(indicator, language)}
            </Text>
            <Text size={200} className={styles.about}>
              {[indicator.code, ...(indicator.headline ? [say.headline] : [])].join(' · ')}
            </Text>
          </div>
          {isSteward && (
            <div className={styles.actions}>
              <Button size="small" onClick={() => setDoing('edit')}>
                {say.edit}
              </Button>
              <Button size="small" onClick={() => setDoing('merge')}>
                {say.merge}
              </Button>
            </div>
          )}
          <Facts indicator={indicator} />
          {isSteward && <AliasForm indicator={indicator.code} />}
          <Relations indicator={indicator} />
          <Usage indicator={indicator} />
        </>
      )}
    </div>
  );
}
