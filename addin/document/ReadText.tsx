import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Fragment, type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentTextQuery, PrintedFigureFragment } from '../ask/operations.ts';
import type { ReadingPlace } from '../state/reading-place.ts';
import { useWide } from '../state/use-wide.ts';
import { useDocumentWords } from '../words/document/use-document-words.ts';
import { InnerSearch } from './InnerSearch.tsx';
import { MarkedFigures } from './MarkedFigures.tsx';
import { marksOf } from './mark.ts';
import { Outline } from './Outline.tsx';
import { headingsOf, signsIn } from './outline.ts';
import { type Paragraph, paragraphsOf } from './paragraph.ts';
import { ReadParagraph } from './ReadParagraph.tsx';
import { type Range, within } from './range.ts';
import { useInnerSearch } from './use-inner-search.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  wide: { gridTemplateColumns: 'minmax(0, 46em) minmax(260px, 360px)', gap: tokens.spacingHorizontalXXL },
  text: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
    maxWidth: '46em',
    fontSize: tokens.fontSizeBase300,
  },
  side: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start', gap: tokens.spacingVerticalM },
  kept: { position: 'sticky', top: '84px', maxHeight: 'calc(100vh - 96px)', overflowY: 'auto', padding: '2px' },
  below: {
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  searched: {
    position: 'sticky',
    // Below the way back.
    top: '76px',
    '@media (max-width: 349px)': { top: '100px' },
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

const NOTHING: readonly Range[] = [];
/** The steps that keys make from one mark to the next. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Brings the line that holds a place to the top, and the focus with it. */
function goTo(body: HTMLElement | null, start: number): void {
  const lines = [...(body?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  const line = lines.findLast(({ dataset }) => Number(dataset['line']) <= start);
  line?.scrollIntoView({ block: 'start' });
  line?.focus({ preventScroll: true });
}

interface ReadTextProps {
  document: NonNullable<DocumentTextQuery['document']>;
  terms: DocumentTextQuery['terms'];
  figures: readonly PrintedFigureFragment[];
  place: ReadingPlace;
}

/** Shows a whole text: its outline, its numbers marked, its terms explained, and a search within it. */
export function ReadText({ document, terms, figures, place }: ReadTextProps): ReactNode {
  const styles = useStyles();
  const words = useDocumentWords();
  const wide = useWide();
  const body = useRef<HTMLElement>(null);
  const { text, parts } = document;
  const search = useInnerSearch(text);
  const [opened, setOpened] = useState<number>();
  const [tabStop, setTabStop] = useState<number>();
  const headings = useMemo(() => headingsOf(text), [text]);
  const marks = useMemo(() => marksOf(text, figures), [text, figures]);
  const paragraphs = useMemo(
    () => paragraphsOf(text, { marks, headings, signs: signsIn(text), terms }),
    [text, marks, headings, terms],
  );
  const found = useMemo(() => {
    const places = new Map<Paragraph, readonly Range[]>();
    if (search.found.length > 0)
      for (const paragraph of paragraphs) {
        const inside = within(search.found, paragraph);
        if (inside.length > 0) places.set(paragraph, inside);
      }
    return places;
  }, [paragraphs, search.found]);
  const currentFound = search.found[search.at];
  const cited = useMemo(
    () => (place.start === undefined || place.end === undefined ? undefined : { start: place.start, end: place.end }),
    [place.start, place.end],
  );
  const isIn = (at: number | undefined, { start, end }: Paragraph) => at !== undefined && start <= at && at < end;
  const stop = tabStop ?? marks[0]?.start;
  const open = useCallback((start: number) => {
    setOpened((before) => (before === start ? undefined : start));
    setTabStop(start);
  }, []);

  useEffect(() => {
    if (cited === undefined) return;
    const first = body.current?.querySelector<HTMLElement>('[data-cited]');
    first?.scrollIntoView({ block: 'center' });
    const mark =
      first?.closest<HTMLElement>('[data-mark]') ?? body.current?.querySelector('[data-mark]:has([data-cited])');
    const line = first?.closest<HTMLElement>('[data-line]');
    const target = mark instanceof HTMLElement ? mark : line;
    target?.focus({ preventScroll: true });
  }, [cited]);
  useEffect(() => {
    if (currentFound === undefined) return;
    body.current?.querySelector(`[data-found="${currentFound.start}"]`)?.scrollIntoView({ block: 'center' });
  }, [currentFound]);

  const close = () => {
    const mark = marks.findIndex(({ start }) => start === opened);
    setOpened(undefined);
    body.current?.querySelector<HTMLElement>(`[data-mark="${mark}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && opened !== undefined) {
      event.preventDefault();
      close();
      return;
    }
    const by = STEPS[event.key];
    const at = event.target instanceof HTMLElement ? event.target.dataset['mark'] : undefined;
    if (by === undefined || at === undefined) return;
    const next = marks[Number(at) + by];
    if (next === undefined) return;
    event.preventDefault();
    setTabStop(next.start);
    const button = body.current?.querySelector<HTMLElement>(`[data-mark="${Number(at) + by}"]`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  };

  const mark = marks.find(({ start }) => start === opened);
  const explained =
    opened === undefined || mark
      ? undefined
      : paragraphs.flatMap((one) => one.explained).find((one) => one.start === opened);
  const told = (
    <>
      {mark && <MarkedFigures ids={mark.figures.map(({ id }) => id)} close={close} />}
      {explained && (
        <div lang="zh-CN">
          <Text weight="semibold" block>
            {explained.word}
          </Text>
          <Text block>{explained.explanation}</Text>
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={close}>
            {words.close}
          </Button>
        </div>
      )}
    </>
  );
  const isTold = mark !== undefined || explained !== undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys go on from the marks within it
    <div className={mergeClasses(styles.body, wide && styles.wide)} onKeyDown={press}>
      <div className={mergeClasses(styles.side, wide && styles.kept)} style={{ order: wide ? 1 : 0 }}>
        {wide && <InnerSearch search={search} />}
        {wide && isTold && <div className={styles.below}>{told}</div>}
        <Outline
          text={text}
          headings={headings}
          parts={parts}
          isOpen={wide}
          go={(start) => goTo(body.current, start)}
        />
      </div>
      {!wide && (
        <div className={styles.searched}>
          <InnerSearch search={search} />
        </div>
      )}
      <article ref={body} className={styles.text} lang="zh-CN" aria-label={document.title}>
        {paragraphs.map((paragraph) => (
          <Fragment key={paragraph.start}>
            <ReadParagraph
              text={text}
              paragraph={paragraph}
              found={found.get(paragraph) ?? NOTHING}
              currentFound={isIn(currentFound?.start, paragraph) ? currentFound : undefined}
              cited={cited && within([cited], paragraph).length > 0 ? cited : undefined}
              opened={isIn(opened, paragraph) ? opened : undefined}
              tabStop={isIn(stop, paragraph) ? stop : undefined}
              open={open}
            />
            {!wide && isTold && isIn(opened, paragraph) && <div className={styles.below}>{told}</div>}
          </Fragment>
        ))}
      </article>
    </div>
  );
}
