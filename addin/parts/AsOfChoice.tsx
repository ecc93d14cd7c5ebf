import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Documents } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './Choice.tsx';
import { FaultMessage } from './FaultMessage.tsx';
import { machineDay } from './machine-day.ts';

const DAY = 'day';

/** Chooses the as-of: always the latest, the day a document came out, or any day. */
export function AsOfChoice(props: { asOf: string; choose: (asOf: string) => void; label?: string }): ReactNode {
  const { table } = useWords();
  const { asOf, choose, label = table.asOf } = props;
  const asked = useAnswer(Documents, {});
  const documents = asked.answer?.documents ?? [];
  const isDay = asOf !== '' && !documents.some((one) => one.code === asOf);
  const newestFirst = documents.toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1));
  return (
    <>
      <Choice
        label={label}
        value={isDay ? DAY : asOf}
        options={[
          { value: '', label: table.asOfLatest },
          ...newestFirst.map(({ code, title, publishedOn }) => ({
            value: code,
            label: table.asOfDocument(title, publishedOn),
          })),
          { value: DAY, label: table.asOfDay },
        ]}
        choose={(value) => choose(value === DAY ? machineDay() : value)}
      />
      {isDay && (
        <Field label={table.asOfDate}>
          <Input
            type="date"
            size="small"
            value={asOf}
            onChange={(_event, data) => {
              // An unfinished date is empty: the last complete one stays.
              if (data.value !== '') choose(data.value);
            }}
          />
        </Field>
      )}
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
    </>
  );
}
