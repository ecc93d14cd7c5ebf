import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import { nameIn } from '../../data/rules/message/message.ts';
import { FiguresOf, type FiguresOfQuery } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { FigureCard } from '../figure/FigureCard.tsx';
import { CopyText } from '../parts/CopyText.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { usePane } from '../state/pane-context.ts';
import { useDocumentWords } from '../words/document/use-document-words.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  figure: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', alignItems: 'start', justifyContent: 'space-between' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300 },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalS },
});

type Shown = Extract<FiguresOfQuery['nodes'][number], { id: string }>;

function isFigure(node: NonNullable<FiguresOfQuery['nodes'][number]>): node is Shown {
  return 'id' in node;
}

function MarkedFigure({ figure }: { figure: Shown }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const document = useDocumentWords();
  const labels = useLabels();
  const language = useLanguage();
  const { setFind, show } = usePane();
  const { indicator, citation } = figure;
  const source = words.links.source(citation.document.title, labels.standings[citation.document.standing]);
  const openFigures = () => {
    setFind((before) => ({ ...before, open: indicator }));
    show('find');
  };
  return (
    <section className={styles.figure} aria-label={nameIn(indicator, language)}>
      <h3 className={styles.name}>{nameIn(indicator, language)}</h3>
      <FigureCard indicator={indicator} figure={figure} isInText />
      <div className={styles.acts}>
        <CopyText
          label={document.copyCited}
          text={`${figureWords(figure, language)} ${words.source.quoted(citation.quote)} ${source}`}
        />
        <Button size="small" icon={<SearchRegular />} onClick={openFigures}>
          {document.allFigures}
        </Button>
      </div>
    </section>
  );
}

/** Shows the figures that were read from one number of a text, and what can be done with them. */
export function MarkedFigures({ ids, close }: { ids: readonly string[]; close: () => void }): ReactNode {
  const styles = useStyles();
  const document = useDocumentWords();
  const language = useLanguage();
  const asked = useAnswer(FiguresOf, { ids, language });
  const found = asked.answer?.nodes.flatMap((node) => (node && isFigure(node) && ids.includes(node.id) ? [node] : []));
  return (
    <div className={styles.list}>
      <Button size="small" appearance="subtle" icon={<DismissRegular />} style={{ justifySelf: 'end' }} onClick={close}>
        {document.close}
      </Button>
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {(found === undefined || found.length === 0) && asked.loading && <Loading rows={2} height={40} />}
      {found?.map((figure) => (
        <MarkedFigure key={figure.id} figure={figure} />
      ))}
    </div>
  );
}
