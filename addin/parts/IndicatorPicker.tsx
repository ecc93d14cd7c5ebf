import {
  Field,
  makeStyles,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  type TagPickerProps,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { unitWords } from '../../data/rules/number/unit.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { FindIndicators, FindNames } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { FaultMessage, faultSentence } from './FaultMessage.tsx';
import { useSettled } from './use-settled.ts';

const useStyles = makeStyles({
  list: { maxHeight: '280px', overflowY: 'auto' },
  tags: { maxWidth: '100%', '& .fui-Tag__primaryText': { whiteSpace: 'normal', overflowWrap: 'anywhere' } },
  tag: { maxWidth: '100%', height: 'auto' },
  control: { minWidth: 0, width: '100%' },
});

const OFFERED = 20;
const SETTLE_MS = 200;
/** The value of the entry that asks again after a fault. No indicator has it. */
const RETRY = '';

/** Whether an event chose an entry of the list, rather than leaving it. */
function isChoice(event: OpenChange['event']): boolean {
  if ('key' in event) return event.key === 'Enter' || event.key === ' ';
  return event.type === 'click' && event.target instanceof Element && event.target.closest('[role="listbox"]') !== null;
}

type OpenChange = Parameters<NonNullable<TagPickerProps['onOpenChange']>>[1];

/** Tells in the list why it has nothing to choose. After a fault the entry asks again. */
function Nothing({ isSettling, fault }: { isSettling: boolean; fault: unknown }): ReactNode {
  const words = useWords();
  if (isSettling || fault === undefined)
    return (
      <TagPickerOption value="none" aria-disabled="true" text="">
        {isSettling ? words.table.searching : words.table.noIndicator}
      </TagPickerOption>
    );
  return (
    <TagPickerOption value={RETRY} text={words.states.retry}>
      {words.table.listFailed(faultSentence(fault, words))}
    </TagPickerOption>
  );
}

/**
 * Chooses several indicators, found by name or pinyin and shown as tags. The list opens at typing and stays open after each
 * choice, with the words that were searched for.
 */
export function IndicatorPicker({
  indicators,
  change,
  hint,
}: {
  indicators: readonly NamedIndicator[];
  change: (indicators: NamedIndicator[]) => void;
  hint?: string;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const search = useSettled(typed.trim(), SETTLE_MS);
  const isBare = search === '';
  const main = useAnswer(FindIndicators, isBare ? { headline: true, first: OFFERED } : null);
  const named = useAnswer(FindNames, isBare ? null : { line: search, first: OFFERED });
  const asked = isBare ? main : named;
  const found = named.answer?.find;
  const near = found?.nearest.map(({ indicator }) => indicator) ?? [];
  const offered = isBare
    ? (main.answer?.indicators.edges.map((edge) => edge.node) ?? [])
    : [...(found?.indicators.map(({ indicator }) => indicator) ?? []), ...near];
  const chosen = indicators.map((one) => one.code);
  // An early Enter must not choose what was offered for other words, nor may one after a search that failed.
  const isSettling = asked.loading || search !== typed.trim();
  const options = isSettling || asked.fault !== undefined ? [] : offered.filter((one) => !chosen.includes(one.code));
  const choose = (codes: string[]) => {
    const known = new Map<string, NamedIndicator>([...offered, ...indicators].map((one) => [one.code, one]));
    change(codes.flatMap((code) => known.get(code) ?? []));
    // The focus stays in the input: the next word that is typed takes the place of this one.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
  };
  return (
    <Field label={words.table.indicators} {...(hint === undefined ? {} : { hint })}>
      <TagPicker
        selectedOptions={chosen}
        open={isOpen}
        onOptionSelect={(_event, data) => (data.value === RETRY ? asked.retry() : choose(data.selectedOptions))}
        onOpenChange={(_event, data) => {
          if (!data.open && isChoice(data.event)) return;
          setIsOpen(data.open);
          if (!data.open) setTyped('');
        }}
      >
        <TagPickerControl className={styles.control} expandIcon={{ 'aria-label': words.table.openList }}>
          <TagPickerGroup className={styles.tags} aria-label={words.table.indicators}>
            {indicators.map((one) => (
              <Tag
                key={one.code}
                value={one.code}
                shape="rounded"
                className={styles.tag}
                dismissIcon={{ 'aria-label': words.table.remove(nameIn(one, language)) }}
              >
                {nameIn(one, language)}
              </Tag>
            ))}
          </TagPickerGroup>
          <TagPickerInput
            aria-label={words.table.chooseIndicator}
            placeholder={indicators.length === 0 ? words.table.indicatorsHint : ''}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setIsOpen(true);
            }}
          />
        </TagPickerControl>
        <TagPickerList className={styles.list}>
          {near.length > 0 && options.length > 0 && (
            <TagPickerOption value="none" aria-disabled="true" text="">
              {words.table.nearestIndicators}
            </TagPickerOption>
          )}
          {options.map((one) => (
            <TagPickerOption key={one.code} value={one.code} text={nameIn(one, language)}>
              {one.unit === null
                ? nameIn(one, language)
                : `${nameIn(one, language)} (${unitWords(one.unit, language)})`}
            </TagPickerOption>
          ))}
          {options.length === 0 && <Nothing isSettling={isSettling} fault={asked.fault} />}
        </TagPickerList>
      </TagPicker>
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
    </Field>
  );
}
