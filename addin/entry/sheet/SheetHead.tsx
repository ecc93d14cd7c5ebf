import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnLetters } from '../../../data/sheet/grid/address.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { SheetLine } from './sheet-line.ts';
import { HEAD_PX, SIDE_PX } from './sheet-look.ts';

const useStyles = makeStyles({
  line: { display: 'block', height: '100%' },
  row: {
    display: 'block',
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${HEAD_PX}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  corner: {
    display: 'block',
    padding: 0,
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: `${SIDE_PX}px`,
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  letters: {
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    position: 'absolute',
    top: 0,
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'default',
  },
  here: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  gap: {
    width: '100%',
    height: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** The letters above the columns. A gap stands in the place of those that the sheet hides. */
export function SheetHead(props: {
  columns: readonly SheetLine[];
  shown: readonly number[];
  selected: number | undefined;
  open: (first: number) => void;
}): ReactNode {
  const { columns, shown, selected, open } = props;
  const styles = useStyles();
  const { sheet } = useOfficeWords();
  return (
    <thead className={styles.row}>
      <tr className={styles.line}>
        <td aria-label={sheet.rowNumbers} className={styles.corner} />
        {shown.map((at) => {
          const line = columns[at];
          if (!line) return null;
          const place = { left: SIDE_PX + line.start, width: line.size };
          if (line.isGap) {
            const words = sheet.hiddenColumns(columnLetters(line.first), columnLetters(line.last));
            return (
              <td key={line.first} className={styles.letters} style={place}>
                <button
                  type="button"
                  className={styles.gap}
                  title={words}
                  aria-label={words}
                  onClick={() => open(line.first)}
                >
                  ⋯
                </button>
              </td>
            );
          }
          return (
            <th
              key={line.first}
              scope="col"
              aria-colindex={line.first + 1}
              data-column={line.first}
              className={mergeClasses(styles.letters, selected === line.first && styles.here)}
              style={place}
            >
              {columnLetters(line.first)}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
