import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useState } from 'react';
import { typedValue } from '../../parts/typed-value.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { Made } from '../decide/decision-queue.ts';
import type { ShownItem } from './shown-item.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

/** A decision about one item, or about those like it. */
export type Choice = Pick<Made, 'decision' | 'value' | 'reason'> & { isOfAlike?: boolean };

export interface DecideItemProps {
  item: ShownItem;
  /** How many undecided items are like it, itself included. */
  alike: number;
  decide: (choice: Choice) => void;
  /** The field for another value, to which a key of the page leads. */
  valueField: RefObject<HTMLInputElement | null>;
  /** The field for the reason. */
  reasonField: RefObject<HTMLInputElement | null>;
  isClosed: boolean;
}

/** The ways to write the unit of an item: in the language of the pane, and as it is printed. */
function unitsOf({ unit, unitName }: ShownItem): string[] {
  return [unit, unitName].filter((each) => each !== null);
}

/** Decides about the item that is open: takes it, leaves it out, or gives another value, with a reason where one is asked for. */
export function DecideItem({ item, alike, decide, valueField, reasonField, isClosed }: DecideItemProps): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState(item.decision?.reason ?? '');
  const typed = typedValue(value, unitsOf(item));
  const number = typed && 'value' in typed ? typed.value : undefined;
  const whyNot =
    typed && 'otherUnit' in typed ? draft.otherUnit(typed.otherUnit, item.unitName ?? '') : draft.notNumber;
  const because = reason.trim() === '' ? undefined : reason.trim();
  const submit = () => {
    if (number !== undefined) {
      decide({ decision: 'VALUE', value: number, reason: because });
      setValue('');
    } else if (value === '' && because !== undefined) decide({ decision: 'ACCEPT', reason: because });
  };
  if (isClosed) return null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => decide({ decision: 'ACCEPT', reason: because })}>
          {draft.accept}
        </Button>
        <Button size="small" onClick={() => decide({ decision: 'REJECT', reason: because })}>
          {draft.reject}
        </Button>
        {alike > 1 && (
          <Button size="small" onClick={() => decide({ decision: 'ACCEPT', reason: because, isOfAlike: true })}>
            {draft.acceptAlike(alike)}
          </Button>
        )}
      </div>
      {/* Enter in one of several fields does something only where a form has a button for it. */}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      <div className={styles.fields}>
        {item.kind === 'figure' && (
          <Field
            className={styles.field}
            label={draft.otherValue(item.unitName ?? '')}
            {...(value === '' || number !== undefined
              ? {}
              : { validationMessage: whyNot, validationState: 'error' as const })}
          >
            <Input
              className={styles.input}
              size="small"
              inputMode="decimal"
              value={value}
              input={{ ref: valueField }}
              onChange={(_event, given) => setValue(given.value)}
              {...(number !== undefined && {
                contentAfter: (
                  <Button size="small" appearance="transparent" type="submit">
                    {draft.change}
                  </Button>
                ),
              })}
            />
          </Field>
        )}
        <Field className={styles.field} label={draft.reason}>
          <Input
            className={styles.input}
            size="small"
            value={reason}
            input={{ ref: reasonField }}
            maxLength={500}
            onChange={(_event, given) => setReason(given.value)}
          />
        </Field>
      </div>
    </form>
  );
}
