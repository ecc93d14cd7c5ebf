import { Button, Combobox, Field, makeStyles, Option, Select, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { ALL_SCOPES } from '../../../data/rules/figure/scope.ts';
import { words } from '../../../data/rules/message/message.ts';
import { parsePeriod } from '../../../data/rules/period/period.ts';
import { isRelative, PeriodFault, readPeriod } from '../../../data/rules/period/typed-period.ts';
import { BASES, MEASURES } from '../../../data/rules/words.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { type AnswerCode, type AnswerReach, REACHES } from './placed-answer.ts';
import { COLUMN_ROLES } from './sheet-data.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(130px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: '100%', '& select': { minWidth: 0 }, '& input': { minWidth: 0, width: '100%' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Units that tables mostly count in. Any other can be typed. */
const UNITS = [
  '亿元',
  '万元',
  '元',
  '%',
  '个百分点',
  '人',
  '万人',
  '户',
  '个',
  '家',
  '吨',
  '万吨',
  '平方米',
  '万平方米',
];
const MONTHS = ['CUMULATIVE', 'CURRENT', 'END'] as const;
const SETTLE_MS = 200;

interface Choice {
  value: string;
  label: string;
}

/** Names that may be meant by what is typed. */
export type Suggest = (code: 'DISTRICT' | 'INDICATOR', typed: string) => Promise<Choice[]>;

/** The choices for a code; undefined where its value is typed. */
function useChoices(code: AnswerCode): Choice[] | undefined {
  const language = useLanguage();
  const { sheet } = useOfficeWords();
  const { measures, bases } = words(language);
  if (code === 'MEASURE') return MEASURES.map((value) => ({ value, label: measures[value] }));
  if (code === 'BASIS') return BASES.map((value) => ({ value, label: bases[value] }));
  if (code === 'REACH') return MONTHS.map((value) => ({ value, label: sheet.months[value] }));
  if (code === 'ROLE') return COLUMN_ROLES.map((value) => ({ value, label: sheet.roles[value] }));
  return undefined;
}

/** The names that may be meant by what is typed, once the typing pauses. */
function useSuggested(code: AnswerCode, typed: string, suggest: Suggest | undefined): Choice[] {
  const { sheet } = useOfficeWords();
  const settled = useSettled(typed, SETTLE_MS);
  const [found, setFound] = useState<{ code: AnswerCode; names: Choice[] }>();
  useEffect(() => {
    if (!suggest || (code !== 'DISTRICT' && code !== 'INDICATOR')) return;
    let isOver = false;
    suggest(code, settled.trim()).then(
      (names) => !isOver && setFound({ code, names }),
      // A name can be typed without suggestions too.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [suggest, code, settled]);
  if (code === 'UNIT')
    return UNITS.filter((unit) => unit.includes(typed.trim())).map((value) => ({ value, label: value }));
  if (code === 'SCOPE') return [{ value: ALL_SCOPES, label: sheet.allScopes }];
  return found?.code === code ? found.names : [];
}

/** Whether a text is a period that an answer can tell: one that is another on another day is none. */
function isPeriod(text: string): boolean {
  return parsePeriod(text) !== undefined || !(isRelative(text) || readPeriod(text, ANY_DAY) instanceof PeriodFault);
}

/** Periods that are asked about here do not depend on the day. */
const ANY_DAY = '2000-01-01';

function Typed(props: {
  code: AnswerCode;
  value: string;
  type: (value: string) => void;
  suggest: Suggest | undefined;
}): ReactNode {
  const { code, value, type, suggest } = props;
  const styles = useStyles();
  const { sheet } = useOfficeWords();
  const { table } = useWords();
  const names = useSuggested(code, value, suggest);
  return (
    <Combobox
      freeform
      size="small"
      className={styles.control}
      value={value}
      selectedOptions={[]}
      expandIcon={{ 'aria-label': table.openList }}
      placeholder={code === 'PERIOD' ? sheet.periodExample : ''}
      onInput={(event: FormEvent<HTMLInputElement>) => type(event.currentTarget.value)}
      onOptionSelect={(_event, data) => type(data.optionValue ?? value)}
    >
      {names.map((one) => (
        <Option key={one.value} value={one.value}>
          {one.label}
        </Option>
      ))}
    </Combobox>
  );
}

/** How the last answer that was given here fared. */
export interface AnswerOutcome {
  isReading: boolean;
  /** Why it was refused, in words; null where it was not. */
  faults: ReactNode;
}

export interface SayOtherwiseProps {
  reach: AnswerReach;
  /** The reaches that there are here: a title has no column of numbers. */
  reaches: readonly AnswerReach[];
  setReach: (reach: AnswerReach) => void;
  code: AnswerCode;
  /** The codes that an answer of this reach can have here. */
  codes: readonly AnswerCode[];
  setCode: (code: AnswerCode) => void;
  /** Has the file read again with an answer. */
  answer: (code: AnswerCode, value: string) => void;
  /** How the last answer fared. */
  outcome?: AnswerOutcome | undefined;
  suggest?: Suggest | undefined;
}

/** Says of a cell, a row, a column or a table what it is, against how it was read. */
export function SayOtherwise(props: SayOtherwiseProps): ReactNode {
  const { reach, reaches, setReach, code, codes, setCode, answer, outcome, suggest } = props;
  const styles = useStyles();
  const { sheet } = useOfficeWords();
  const label = useId();
  const choices = useChoices(code);
  const [said, setSaid] = useState<{ code: AnswerCode; value: string }>({ code, value: '' });
  const value = said.code === code && said.value !== '' ? said.value : (choices?.[0]?.value ?? '');
  const isReading = outcome?.isReading ?? false;
  const isWrong = code === 'PERIOD' && value.trim() !== '' && !isPeriod(value.trim());
  return (
    <form
      className={styles.form}
      aria-labelledby={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '' && !isWrong && !isReading) answer(code, value);
      }}
    >
      <Text id={label} weight="semibold" size={200}>
        {sheet.sayOtherwise}
      </Text>
      <div className={styles.fields}>
        <Field label={sheet.reachLabel} size="small" className={styles.field}>
          <Select
            size="small"
            className={styles.control}
            value={reach}
            onChange={(_event, data) => setReach(REACHES.find((one) => one === data.value) ?? reach)}
          >
            {reaches.map((one) => (
              <option key={one} value={one}>
                {sheet.reaches[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={sheet.codeLabel} size="small" className={styles.field}>
          <Select
            size="small"
            className={styles.control}
            value={code}
            onChange={(_event, data) => setCode(codes.find((one) => one === data.value) ?? code)}
          >
            {codes.map((one) => (
              <option key={one} value={one}>
                {sheet.codes[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={sheet.valueLabel}
          size="small"
          className={styles.field}
          {...(isWrong && { validationMessage: sheet.badPeriod })}
        >
          {choices ? (
            <Select
              size="small"
              className={styles.control}
              value={value}
              onChange={(_event, data) => setSaid({ code, value: data.value })}
            >
              {choices.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </Select>
          ) : (
            <Typed code={code} value={value} type={(typed) => setSaid({ code, value: typed })} suggest={suggest} />
          )}
        </Field>
      </div>
      <div className={styles.actions}>
        {/* A button that is disabled while the file is read would lose the focus of whoever pressed it. */}
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabled={!isReading && (isWrong || value.trim() === '')}
          disabledFocusable={isReading}
        >
          {sheet.readSo}
        </Button>
        <Button size="small" disabledFocusable={isReading} onClick={() => answer('SKIP', 'YES')}>
          {sheet.skip[reach]}
        </Button>
        {isReading && (
          <Text size={200} className={styles.hint} role="status">
            {sheet.readingAgain}
          </Text>
        )}
      </div>
      {outcome?.faults}
    </form>
  );
}
