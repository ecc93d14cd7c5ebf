import { useState } from 'react';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { FindIndicators, FindLine, type FindLineQuery } from '../ask/operations.ts';
import { type Asked, useAnswer } from '../ask/use-answer.ts';
import { useMyPlace } from '../state/my-place.ts';
import { usePane } from '../state/pane-context.ts';
import { useLanguage } from '../words/use-words.ts';

type Found = FindLineQuery['find'];
/** A part of a line beside the indicator, as it was understood. */
export type LinePart = Found['parts'][number];
/** The answer to what a line asks of an indicator. */
export type LineAnswer = Found['indicators'][number]['answers'][number];

/** An indicator of the list. */
export interface ListedIndicator {
  indicator: NamedIndicator & { topic: string };
  /** Codes of the districts that have figures of it. */
  districts: readonly string[];
  answers: readonly LineAnswer[];
  /** The answers for the nearest period, where nothing of the one that was typed is held. */
  nearestHeld: readonly LineAnswer[];
  /** The name of it that was typed, where that is not its own. */
  alias: string | undefined;
}

/** The list of indicators, and how it came about. */
export interface FoundIndicators {
  asked: Pick<Asked<unknown>, 'loading' | 'fault' | 'retry'>;
  /** Tells the line and the filters from any others. */
  question: string;
  /** Undefined until the first answer. */
  list: readonly ListedIndicator[] | undefined;
  totalCount: number;
  /** The indicators with the nearest names, where the line means none. */
  nearest: readonly ListedIndicator[];
  /** The parts beside the indicator in the line that was answered. */
  parts: readonly LinePart[];
  /** Nothing is typed or chosen: the main indicators are listed to begin with. */
  isBare: boolean;
  hasMore: boolean;
  /** Whether there are more than can be listed. */
  isCut: boolean;
  more: () => void;
  /** Lists all that there are. */
  all: () => void;
}

const PAGE = 30;
/** The API answers no more at once, and nobody reads further. */
const MOST = 500;
const NONE: readonly never[] = [];

function listed(one: Pick<Found['nearest'][number], 'indicator'>): ListedIndicator {
  const { districts, ...indicator } = one.indicator;
  return {
    indicator,
    districts: districts.map(({ code }) => code),
    answers: NONE,
    nearestHeld: NONE,
    alias: undefined,
  };
}

function answered(one: Found['indicators'][number]): ListedIndicator {
  const { name, nameEn } = one.indicator;
  const isOther = one.matched !== name && one.matched !== nameEn && /\p{Script=Han}/u.test(one.matched);
  return {
    ...listed(one),
    answers: one.answers,
    nearestHeld: one.nearestHeld,
    alias: isOther ? one.matched : undefined,
  };
}

/** Asks for the indicators that a line may mean within the filters, or without a line for those that fit the filters, or the main ones. */
export function useFoundIndicators(line: string): FoundIndicators {
  const language = useLanguage();
  const { topic, district, headline } = usePane().find;
  const { mine } = useMyPlace();
  const [pages, setPages] = useState({ of: '', count: 1 });
  const question = JSON.stringify([line, topic, district, headline]);
  const count = pages.of === question ? pages.count : 1;
  const isBare = line === '' && topic === '' && district === '' && !headline;
  const narrowed = { topic: topic === '' ? null : topic, district: district === '' ? null : district };
  const first = Math.min(count * PAGE, MOST);
  const byLine = useAnswer(
    FindLine,
    line === ''
      ? null
      : { line, own: mine?.district ?? null, ...narrowed, headline: headline ? true : null, first, language },
  );
  const byFilter = useAnswer(
    FindIndicators,
    line === '' ? { search: null, ...narrowed, headline: isBare || headline ? true : null, first } : null,
  );
  const found = byLine.answer?.find;
  const page = byFilter.answer?.indicators;
  const list =
    line === '' ? page?.edges.map(({ node }) => listed({ indicator: node })) : found?.indicators.map(answered);
  const totalCount = (line === '' ? page?.totalCount : found?.totalCount) ?? 0;
  return {
    asked: line === '' ? byFilter : byLine,
    question,
    list,
    totalCount,
    nearest: found?.nearest.map(listed) ?? NONE,
    parts: found?.parts ?? NONE,
    isBare,
    hasMore: list !== undefined && list.length < Math.min(totalCount, MOST),
    isCut: list !== undefined && list.length >= MOST && totalCount > list.length,
    more: () => setPages({ of: question, count: count + 1 }),
    all: () => setPages({ of: question, count: MOST / PAGE + 1 }),
  };
}

/** The line without the words of these parts. */
export function lineWithout(line: string, parts: readonly LinePart[]): string {
  const spans = parts.flatMap((part) => part.spans).toSorted((a, b) => b.start - a.start);
  const rest = spans.reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, line);
  return rest.replace(/[\s、，,]+/g, ' ').trim();
}
