import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  mark: {
    backgroundColor: '#fdf0b8',
    color: tokens.colorNeutralForeground1,
    borderRadius: '2px',
    padding: '0 1px',
    // A printed line of the PDF may break inside the words: keep the marking whole across lines.
    boxDecorationBreak: 'clone',
  },
});

/** A text with one part of it marked; `start` and `end` as JavaScript slices. */
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
