import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { words as ledgerWords } from '../../data/rules/message/message.ts';
import { MARKED_WORDS } from '../parts/chart/chart-look.ts';
import { useLanguage } from '../words/use-words.ts';
import { printedName } from './mark-name.ts';
import { type Paragraph, type Piece, piecesOf } from './paragraph.ts';
import type { Range } from './range.ts';

const useStyles = makeStyles({
  line: { margin: 0, lineHeight: '1.8', overflowWrap: 'anywhere', scrollMarginTop: '150px' },
  heading: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalM },
  title: { fontSize: tokens.fontSizeBase400 },
  pressed: {
    font: 'inherit',
    color: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'start',
    border: 'none',
    padding: '0 1px',
    margin: 0,
    borderRadius: '2px',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    scrollMarginTop: '150px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  goal: { borderBottomStyle: 'dashed' },
  opened: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  explained: { borderBottom: `1px dotted ${tokens.colorNeutralForeground1}`, cursor: 'help' },
  cited: { backgroundColor: MARKED_WORDS, color: tokens.colorNeutralForeground1 },
  found: {
    outline: `1px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    backgroundColor: MARKED_WORDS,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  current: { outline: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}` },
});

/** What a paragraph is shown with besides itself. Each is undefined, or empty, where it lies elsewhere. */
export interface ShownWith {
  found: readonly Range[];
  currentFound: Range | undefined;
  cited: Range | undefined;
  /** The mark or the word whose explanation is open, by its first character. */
  opened: number | undefined;
  /** The mark to which the Tab key leads. */
  tabStop: number | undefined;
}

function Words({ piece, text, current }: { piece: Piece; text: string; current: Range | undefined }): ReactNode {
  const styles = useStyles();
  const words = text.slice(piece.start, piece.end);
  const isCurrent = current !== undefined && current.start <= piece.start && piece.end <= current.end;
  if (!piece.isFound && !piece.isCited) return words;
  return (
    <mark
      className={mergeClasses(
        piece.isCited && styles.cited,
        piece.isFound && styles.found,
        isCurrent && styles.current,
      )}
      data-cited={piece.isCited ? piece.start : undefined}
      data-found={piece.isFound ? piece.start : undefined}
    >
      {words}
    </mark>
  );
}

/** Pieces of one mark or one explained word, which are one button, or of neither. */
function together(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.[0];
    if (last && last.mark === piece.mark && last.explained === piece.explained) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

interface ReadParagraphProps extends ShownWith {
  text: string;
  paragraph: Paragraph;
  open: (start: number) => void;
}

/** Shows a line of a text, its numbers and explained words as buttons. */
export const ReadParagraph = memo(function ReadParagraph(props: ReadParagraphProps): ReactNode {
  const { text, paragraph, found, currentFound, cited, opened, tabStop, open } = props;
  const styles = useStyles();
  const language = useLanguage();
  const { tag } = ledgerWords(language);
  const { heading } = paragraph;
  const isTitle = heading?.isAlone === true && heading.level < 3;
  const Line = isTitle ? (heading.level === 1 ? 'h3' : 'h4') : 'p';
  return (
    <Line
      className={mergeClasses(styles.line, isTitle && styles.heading, heading?.level === 1 && styles.title)}
      data-line={paragraph.start}
      tabIndex={-1}
    >
      {together(piecesOf(paragraph, found, cited)).map((pieces) => {
        const [first] = pieces;
        if (first === undefined) return null;
        const inner = pieces.map((piece) => (
          <Words key={piece.start} piece={piece} text={text} current={currentFound} />
        ));
        const { mark, explained } = first;
        if (mark !== undefined) {
          const names = mark.figures.map((figure) => printedName(figure, language));
          return (
            <button
              key={first.start}
              type="button"
              lang={tag}
              className={mergeClasses(
                styles.pressed,
                styles.mark,
                mark.figures.every(({ role }) => role === 'TARGET') && styles.goal,
                opened === mark.start && styles.opened,
              )}
              data-mark={mark.index}
              aria-label={names.join('; ')}
              title={names.join('\n')}
              aria-expanded={opened === mark.start}
              tabIndex={tabStop === mark.start ? 0 : -1}
              onClick={() => open(mark.start)}
            >
              <span lang="zh-CN">{inner}</span>
            </button>
          );
        }
        if (explained !== undefined)
          return (
            <Tooltip key={first.start} content={explained.explanation} relationship="description">
              <button
                type="button"
                className={mergeClasses(styles.pressed, styles.explained)}
                aria-expanded={opened === explained.start}
                onClick={() => open(explained.start)}
              >
                {inner}
              </button>
            </Tooltip>
          );
        return inner;
      })}
    </Line>
  );
});
