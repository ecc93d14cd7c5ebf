import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { COLUMN_KINDS, LANGUAGES, MEASURES, TABLE_LAYOUTS } from '../../data/rules/words.ts';
import type { Language } from '../ask/operations.ts';
import { AsOfChoice } from '../parts/AsOfChoice.tsx';
import { Chips, toggled } from '../parts/Chips.tsx';
import { Choice } from '../parts/Choice.tsx';
import { ChoiceGroup } from '../parts/ChoiceGroup.tsx';
import { JudgeByChoice } from '../parts/JudgeByChoice.tsx';
import { isJudged } from '../state/form-draft.ts';
import type { TableDraft } from '../state/pane-context.ts';
import { useLabels, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  more: { display: 'grid', gap: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
  options: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

interface OptionsProps {
  draft: TableDraft;
  change: (part: Partial<TableDraft>) => void;
}

/** How the table is laid out. */
export function LayoutChoice({ draft, change }: OptionsProps): ReactNode {
  const { table } = useWords();
  return (
    <Choice
      label={table.layout}
      value={draft.layout}
      options={TABLE_LAYOUTS.map((value) => ({ value, label: table.layouts[value] }))}
      choose={(layout) => change({ layout })}
      hint={draft.editing ? table.layoutFixed : table.layoutHints[draft.layout]}
      isFixed={draft.editing !== null}
    />
  );
}

function LanguageChoice({ draft, change }: OptionsProps): ReactNode {
  const { table } = useWords();
  const options: { value: Language | ''; label: string }[] = [
    { value: '', label: table.languageOfPane },
    ...LANGUAGES.map((value) => ({ value, label: table.languages[value] })),
  ];
  return (
    <Choice
      label={table.language}
      value={draft.language ?? ''}
      options={options}
      choose={(value) => change({ language: value === '' ? null : value })}
      isFixed={draft.editing !== null}
    />
  );
}

/** As of when and in which language a table is: what most leave as it is, folded away. */
export function DateAndLanguage({ draft, change }: OptionsProps): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{table.dateAndLanguage}</summary>
      <div className={styles.options}>
        <AsOfChoice asOf={draft.asOf} choose={(asOf) => change({ asOf })} />
        {isJudged(draft) && <JudgeByChoice judgeBy={draft.judgeBy} choose={(judgeBy) => change({ judgeBy })} />}
        <LanguageChoice draft={draft} change={change} />
      </div>
    </details>
  );
}

/** What most tables need not say: measures, columns, as-of and language. */
export function TableOptions({ draft, change }: OptionsProps): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const labels = useLabels();
  const isPaired = draft.layout === 'PAIRED';
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{table.options}</summary>
      <div className={styles.options}>
        <ChoiceGroup label={table.measures} hint={isPaired ? table.pairedMeasures : table.allMeasures}>
          {!isPaired && (
            <Chips
              label={table.measures}
              options={MEASURES.map((value) => ({ value, label: labels.measures[value] }))}
              chosen={draft.measures}
              toggle={(value) =>
                change({ measures: MEASURES.filter((one) => toggled<string>(draft.measures, value).includes(one)) })
              }
            />
          )}
        </ChoiceGroup>
        <ChoiceGroup label={table.columns}>
          <Chips
            label={table.columns}
            options={COLUMN_KINDS.map((value) => ({ value, label: table.columnNames[value] }))}
            chosen={draft.columns}
            toggle={(value) =>
              change({ columns: COLUMN_KINDS.filter((one) => toggled<string>(draft.columns, value).includes(one)) })
            }
          />
        </ChoiceGroup>
        <AsOfChoice asOf={draft.asOf} choose={(asOf) => change({ asOf })} />
        {isJudged(draft) && <JudgeByChoice judgeBy={draft.judgeBy} choose={(judgeBy) => change({ judgeBy })} />}
        <LanguageChoice draft={draft} change={change} />
      </div>
    </details>
  );
}
