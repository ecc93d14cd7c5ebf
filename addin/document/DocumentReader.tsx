import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { DocumentFigures, type DocumentFiguresQuery, DocumentText } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useAnswerPages } from '../ask/use-pages.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { SourceLine } from '../parts/SourceLine.tsx';
import { usePane } from '../state/pane-context.ts';
import type { ReadingPlace } from '../state/reading-place.ts';
import { useDocumentWords } from '../words/document/use-document-words.ts';
import { MarkedFigures } from './MarkedFigures.tsx';
import { ReadText } from './ReadText.tsx';
import { SheetCells } from './SheetCells.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  // It stays in sight however far somebody reads, below the pane's own bar.
  back: {
    position: 'sticky',
    top: '44px',
    // The tabs have a line of their own there.
    '@media (max-width: 349px)': { top: '68px' },
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, lineHeight: 'normal', ':focus': { outlineStyle: 'none' } },
});

const PAGE = 500;

/** Shows a document by its code: its whole text, or the cells of its sheets, with the figures that were read from it. */
function ReadDocument({ place, back }: { place: ReadingPlace; back: ReactNode }): ReactNode {
  const styles = useStyles();
  const words = useDocumentWords();
  const title = useRef<HTMLHeadingElement>(null);
  const [cell, setCell] = useState<readonly string[]>();
  const asked = useAnswer(DocumentText, { code: place.document });
  const document = asked.answer?.document;
  const figures = useAnswerPages(DocumentFigures, document ? { documents: [document.code], first: PAGE } : null, {
    page: (answer: DocumentFiguresQuery) => answer.figures,
    isWhole: true,
  });
  const terms = useMemo(
    () => asked.answer?.terms.filter((term) => term.document.code === document?.code) ?? [],
    [asked.answer, document],
  );
  const isShown = document != null;
  useEffect(() => {
    if (isShown && place.start === undefined) title.current?.focus();
  }, [isShown, place.start]);
  const retry = () => {
    asked.retry();
    figures.retry();
  };
  const fault = asked.fault ?? figures.fault;
  // The marks come with the text, so that nothing moves below the reader's eyes.
  const printed = figures.nodes !== undefined && !figures.hasMore ? figures.nodes : undefined;
  return (
    <section className={styles.page}>
      <div className={styles.back}>{back}</div>
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {document === null && <Text>{words.notHeld}</Text>}
      {document && (
        <header>
          <h2 ref={title} tabIndex={-1} className={styles.title} lang="zh-CN">
            <Text size={400} weight="semibold">
              {document.title}
            </Text>
          </h2>
          <SourceLine document={document} />
          {printed && (
            <Text size={200} block>
              {printed.length === 0 ? words.noFigures : words.figures(printed.length)}
            </Text>
          )}
        </header>
      )}
      {fault === undefined && document !== null && printed === undefined && <Loading rows={6} height={40} />}
      {document && printed && document.text !== '' && (
        <ReadText document={document} terms={terms} figures={printed} place={place} />
      )}
      {printed && (
        <SheetCells
          figures={printed}
          opened={cell?.[0]}
          open={(of) => setCell(of[0]?.id === cell?.[0] ? undefined : of.map(({ id }) => id))}
          below={cell ? <MarkedFigures ids={cell} close={() => setCell(undefined)} /> : null}
        />
      )}
    </section>
  );
}

/** Shows the document that is read, with a way back to where it was opened. */
export function DocumentReader({ back }: { back: ReactNode }): ReactNode {
  const { reading } = usePane();
  return reading === undefined ? null : <ReadDocument place={reading} back={back} />;
}
