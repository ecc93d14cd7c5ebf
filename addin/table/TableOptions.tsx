import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ALL_SCOPES } from '../../data/rules/figure/scope.ts';
import { nameIn, words } from '../../data/rules/message/message.ts';
import { COLUMN_KINDS, LANGUAGES, MEASURES, TABLE_LAYOUTS } from '../../data/rules/words.ts';
import type { Language } from '../ask/operations.ts';
import { AsOfChoice } from '../parts/AsOfChoice.tsx';
import { Chips, toggled } from '../parts/Chips.tsx';
import { Choice } from '../parts/Choice.tsx';
import { ChoiceGroup } from '../parts/ChoiceGroup.tsx';
import { TermChoices } from '../parts/TermChoices.tsx';
import type { Change } from '../state/change.ts';
import { isJudged } from '../state/form-draft.ts';
import type { TableDraft } from '../state/pane-context.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  more: { display: 'grid', gap: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
  options: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

interface OptionsProps {
  draft: TableDraft;
  change: (part: Change<TableDraft>) => void;
}

/** Chooses the layout of the table. */
export function LayoutChoice({ draft, change }: OptionsProps): ReactNode {
  const { table } = useWords();
  const { layout = 'ROWS' } = draft;
  return (
    <Choice
      label={table.layout}
      value={layout}
      options={TABLE_LAYOUTS.map((value) => ({ value, label: table.layouts[value] }))}
      choose={(value) => change({ layout: value === 'ROWS' ? undefined : value })}
      hint={draft.editing ? table.layoutFixed : table.layoutHints[layout]}
      isFixed={draft.editing !== undefined}
    />
  );
}

function LanguageChoice({ draft, change }: OptionsProps): ReactNode {
  const { table } = useWords();
  const options: { value: Language | ''; label: string }[] = [
    { value: '', label: table.languageOfPane },
    ...LANGUAGES.map((value) => ({ value, label: words(value).languageName })),
  ];
  return (
    <Choice
      label={table.language}
      value={draft.language ?? ''}
      options={options}
      choose={(value) => change({ language: value === '' ? undefined : value })}
      isFixed={draft.editing !== undefined}
    />
  );
}

/** Chooses a table's as-of and language. They are folded away, for most leave them unchanged. */
export function DateAndLanguage({ draft, change }: OptionsProps): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{table.dateAndLanguage}</summary>
      <div className={styles.options}>
        <AsOfChoice asOf={draft.asOf ?? ''} choose={(asOf) => change({ asOf: asOf || undefined })} />
        {isJudged(draft) && <TermChoices terms={draft} change={change} />}
        <LanguageChoice draft={draft} change={change} />
      </div>
    </details>
  );
}

/** A scope that figures have; null is the indicator's own. */
type OfferedScope = { code: string; name: string; nameEn: string } | null;

/** Chooses the scopes of figures that are shown, where the indicators have figures of several. */
function ScopeChoice({ draft, change, scopes }: OptionsProps & { scopes: readonly OfferedScope[] }): ReactNode {
  const { table } = useWords();
  const language = useLanguage();
  const chosen = draft.scopes ?? [];
  const offered = scopes.map((scope) => ({
    value: scope?.code ?? ALL_SCOPES,
    label: scope ? nameIn(scope, language) : words(language).ownScope,
  }));
  const others = chosen.filter((name) => !offered.some(({ value }) => value === name));
  if (offered.length < 2 && chosen.length === 0) return null;
  return (
    <ChoiceGroup label={table.scopes} hint={table.allScopes}>
      <Chips
        label={table.scopes}
        options={[...offered, ...others.map((value) => ({ value, label: value }))]}
        chosen={chosen}
        toggle={(value) => {
          const now = toggled<string>(chosen, value);
          change({ scopes: now.length > 0 ? now : undefined });
        }}
      />
    </ChoiceGroup>
  );
}

/** Chooses what most tables leave unchanged: measures, scopes, columns, as-of and language. */
export function TableOptions(props: OptionsProps & { scopes: readonly OfferedScope[] }): ReactNode {
  const { draft, change } = props;
  const styles = useStyles();
  const { table } = useWords();
  const labels = useLabels();
  const { layout, measures = [], columns = [] } = draft;
  const isPaired = layout === 'PAIRED';
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{table.options}</summary>
      <div className={styles.options}>
        <ChoiceGroup label={table.measures} hint={isPaired ? table.pairedMeasures : table.allMeasures}>
          {!isPaired && (
            <Chips
              label={table.measures}
              options={MEASURES.map((value) => ({ value, label: labels.measures[value] }))}
              chosen={measures}
              toggle={(value) =>
                change({ measures: MEASURES.filter((one) => toggled<string>(measures, value).includes(one)) })
              }
            />
          )}
        </ChoiceGroup>
        <ScopeChoice {...props} />
        <ChoiceGroup label={table.columns}>
          <Chips
            label={table.columns}
            options={COLUMN_KINDS.map((value) => ({ value, label: table.columnNames[value] }))}
            chosen={columns}
            toggle={(value) =>
              change({ columns: COLUMN_KINDS.filter((one) => toggled<string>(columns, value).includes(one)) })
            }
          />
        </ChoiceGroup>
        <AsOfChoice asOf={draft.asOf ?? ''} choose={(asOf) => change({ asOf: asOf || undefined })} />
        {isJudged(draft) && <TermChoices terms={draft} change={change} />}
        <LanguageChoice draft={draft} change={change} />
      </div>
    </details>
  );
}
