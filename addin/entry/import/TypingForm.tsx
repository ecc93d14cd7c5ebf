import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import type { NamedIndicator } from '../../ask/named-indicator.ts';
import { Chips, toggled } from '../../parts/Chips.tsx';
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { IndicatorPicker } from '../../parts/IndicatorPicker.tsx';
import { usePane } from '../../state/pane-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { useTypingForm } from './use-typing-form.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorBrandForeground1 },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Writes a sheet into the workbook for those who type their figures. It is handed in as any other sheet. */
export function TypingForm(): ReactNode {
  const styles = useStyles();
  const { typingForm: say } = useOfficeWords();
  const { table } = useWords();
  const language = useLanguage();
  const { catalogue } = usePane();
  const [districts, setDistricts] = useState<readonly string[]>([]);
  const [indicators, setIndicators] = useState<readonly NamedIndicator[]>([]);
  const [period, setPeriod] = useState('');
  const { isBusy, written, isTyped, fault, write, undo } = useTypingForm();
  const isReady = districts.length > 0 && indicators.length > 0 && !isBusy;
  const begin = () =>
    write({ districts, indicators: indicators.map(({ code }) => code), period: period.trim() || null });
  return (
    <details>
      <summary className={styles.summary}>{say.label}</summary>
      <div className={styles.form}>
        {catalogue.fault !== undefined && catalogue.answer === undefined && (
          <FaultMessage fault={catalogue.fault} retry={catalogue.retry} />
        )}
        <ChoiceGroup label={table.districts}>
          <Chips
            label={table.districts}
            options={(catalogue.answer?.districts ?? []).map((one) => ({
              value: one.code,
              label: nameIn(one, language),
            }))}
            chosen={districts}
            toggle={(code) => setDistricts(toggled(districts, code))}
          />
        </ChoiceGroup>
        <IndicatorPicker indicators={indicators} change={setIndicators} />
        <Field label={say.period} hint={say.periodHint}>
          <Input value={period} onChange={(_event, { value }) => setPeriod(value)} />
        </Field>
        <div className={styles.actions}>
          <Button appearance="primary" disabled={!isReady} onClick={begin}>
            {say.write}
          </Button>
          {written && (
            <Button disabled={isBusy} onClick={undo}>
              {say.undo}
            </Button>
          )}
        </div>
        {fault !== undefined && <FaultMessage fault={fault} retry={begin} />}
        {written && (
          <MessageBar intent={isTyped ? 'warning' : 'success'} layout="multiline" role="status">
            <MessageBarBody>
              {isTyped ? say.typed(written.sheet) : say.written(written.sheet, written.rows)}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </details>
  );
}
