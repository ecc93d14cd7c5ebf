import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Thing } from '../../ask/office.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { type ReadTable, THINGS } from './sheet-data.ts';

const useStyles = makeStyles({
  title: { overflowWrap: 'anywhere' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: 0,
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: '8px',
    paddingRight: '8px',
    textAlign: 'start',
  },
  said: { fontWeight: tokens.fontWeightSemibold, marginLeft: '4px', marginRight: '6px', overflowWrap: 'anywhere' },
  unknown: { color: tokens.colorStatusDangerForeground1 },
  from: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  warning: { color: tokens.colorStatusWarningForeground3, overflowWrap: 'anywhere' },
});

/** The five things of a table, each with where it comes from. One that is chosen is shown in its cell, and can be answered. */
export function ThingChips(props: {
  table: ReadTable;
  chosen: Thing | undefined;
  choose: (thing: Thing) => void;
}): ReactNode {
  const { table, chosen, choose } = props;
  const styles = useStyles();
  const { sheet, draft } = useOfficeWords();
  const title = sheet.table(table.number, table.title);
  if (table.refused !== null)
    return (
      <>
        <Text weight="semibold" className={styles.title}>
          {title}
        </Text>
        <Text className={styles.warning}>{sheet.refused(table.refused)}</Text>
      </>
    );
  return (
    <>
      <Text weight="semibold" className={styles.title}>
        {title}
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's */}
      <div role="group" aria-label={sheet.things(title)} className={styles.chips}>
        {THINGS.map((thing) => {
          const read = table.things.find((one) => one.thing === thing);
          const said = read?.varies ? sheet.varies : read?.said;
          return (
            <Button
              key={thing}
              size="small"
              shape="circular"
              appearance={chosen === thing ? 'primary' : 'outline'}
              aria-pressed={chosen === thing}
              className={styles.chip}
              onClick={() => choose(thing)}
            >
              {draft.things[thing]}
              <span className={mergeClasses(styles.said, !said && chosen !== thing && styles.unknown)}>
                {said ?? sheet.unknown}
              </span>
              {read?.from && (
                <span className={chosen === thing ? undefined : styles.from}>
                  {sheet.origin(read.from, read.varies ? null : read.cell)}
                </span>
              )}
            </Button>
          );
        })}
      </div>
      {table.warnings.map((warning) => (
        <Text key={warning} size={200} className={styles.warning}>
          {warning}
        </Text>
      ))}
    </>
  );
}
