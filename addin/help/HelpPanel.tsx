import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { VERDICTS } from '../../data/rules/words.ts';
import { LOOKS, useChosenLook } from '../state/look.ts';
import type { Life } from '../state/pane-context.ts';
import { useLabels } from '../words/use-words.ts';
import { verdictNames } from './glossary.ts';
import { Entries, HelpFold } from './HelpFold.tsx';
import { useGlossary } from './use-glossary.ts';
import { useHelpWords } from './use-help-words.ts';

const useStyles = makeStyles({
  panel: {
    position: 'fixed',
    zIndex: 3,
    top: '45px',
    '@media (max-width: 349px)': { top: 0 },
    right: 0,
    bottom: 0,
    width: 'min(400px, 100vw)',
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    outlineStyle: 'none',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  looks: { display: 'flex', flexWrap: 'wrap' },
});

function Appearance({ life }: { life: Life }): ReactNode {
  const styles = useStyles();
  const { look } = useHelpWords();
  const { chosen, choose } = useChosenLook();
  return (
    <HelpFold title={look.title}>
      <RadioGroup
        className={styles.looks}
        layout="horizontal"
        aria-label={look.title}
        value={chosen ?? 'FOLLOW'}
        onChange={(_event, { value }) => choose(LOOKS.find((one) => one === value))}
      >
        <Radio value="FOLLOW" label={look.follow[life]} />
        {LOOKS.map((one) => (
          <Radio key={one} value={one} label={look.names[one]} />
        ))}
      </RadioGroup>
    </HelpFold>
  );
}

function Meanings(): ReactNode {
  const help = useHelpWords();
  const labels = useLabels();
  const verdicts = VERDICTS.map((code): [string, string] => [
    labels.written.items(verdictNames(code, labels)),
    help.verdicts[code],
  ]);
  const terms = help.terms.map(([names, meaning]): [string, string] => [labels.written.items(names), meaning]);
  return (
    <>
      <HelpFold title={help.verdictsTitle} isOpen>
        <Entries entries={[...verdicts, [labels.claimed, help.claimed]]} />
      </HelpFold>
      <HelpFold title={help.termsTitle}>
        <Entries entries={terms} />
      </HelpFold>
    </>
  );
}

/** The help beside the view: what the words of this place mean, common questions, verdicts, keys and what is new. */
export function HelpPanel(props: { life: Life; view: string; at: Element | null; close: () => void }): ReactNode {
  const { life, view, at, close } = props;
  const styles = useStyles();
  const help = useHelpWords();
  const glossary = useGlossary();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const here = at === null ? [] : glossary.within(at).map(({ word, meaning }): [string, string] => [word, meaning]);
  return (
    <div
      ref={panel}
      role="dialog"
      tabIndex={-1}
      aria-label={help.title}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold">
          {help.title}
        </Text>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={help.close} onClick={close} />
      </div>
      {here.length > 0 && (
        <HelpFold title={help.here} isOpen>
          <Entries entries={here} />
        </HelpFold>
      )}
      <HelpFold title={help.keysTitle} isOpen>
        <Entries entries={[...(help.keys[view] ?? []), ...help.keysAnywhere]} areKeys />
      </HelpFold>
      <HelpFold title={help.questionsTitle} isOpen={here.length === 0}>
        {help.questions.map(([question = '', answer = '']) => (
          <HelpFold key={question} title={question} isInner>
            <Text>{answer}</Text>
          </HelpFold>
        ))}
      </HelpFold>
      <Meanings />
      <Appearance life={life} />
      <HelpFold title={help.newsTitle}>
        <ul>
          {help.news.map((line) => (
            <li key={line}>
              <Text>{line}</Text>
            </li>
          ))}
        </ul>
      </HelpFold>
    </div>
  );
}
