import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MARKED_WORDS } from './chart/chart-look.ts';

const useStyles = makeStyles({
  mark: {
    backgroundColor: MARKED_WORDS,
    color: tokens.colorNeutralForeground1,
    borderRadius: '2px',
    padding: '0 1px',
    // A printed line of the PDF may break inside the words: keep the marking whole across lines.
    boxDecorationBreak: 'clone',
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

/** Shows a text with one part marked. `start` and `end` count as in JavaScript's slice. */
export function MarkedText({ text, start, end }: { text: string; start: number; end: number }): ReactNode {
  const styles = useStyles();
  if (start < 0 || end <= start) return text;
  return (
    <>
      {text.slice(0, start)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
