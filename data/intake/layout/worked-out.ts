import Big from 'big.js';
import { writtenDecimals } from '../../rules/number/exact.ts';
import type { BodyRow } from './block/block.ts';
import type { Facts } from './facts.ts';
import type { Span } from './word/span.ts';

/** The fewest rows in which a column must agree with another before it counts as worked out from it. */
const LEAST_ROWS = 3;

function numberIn(row: BodyRow | undefined, column: number): string | undefined {
  return row?.entries.find((entry) => entry.column === column)?.number?.value;
}

function monthOf(span: Span | undefined): number | undefined {
  return span?.year === undefined || span.from === undefined ? undefined : span.year * 12 + span.from;
}

function isNext(before: Facts | undefined, now: Facts): boolean {
  const [from, to] = [monthOf(before?.span), monthOf(now.span)];
  return from !== undefined && to !== undefined && to - from === 1;
}

/** Whether a printed rate is one number over the one before it, to the last digit printed. */
function isQuotient(rate: string, value: string, before: string): boolean {
  if (Big(before).eq(0)) return false;
  const exact = Big(value).div(before).minus(1).times(100);
  const decimals = writtenDecimals(rate);
  return exact.minus(rate).abs().lte(Big(10).pow(-decimals).times(0.51));
}

/**
 * The columns of rates against the month before that are nothing but one amount of the table over the one above it. An office
 * publishes such rates with seasons taken out, so these were worked out by whoever made the file.
 */
export function findWorkedOut(body: BodyRow[], rows: Facts[], columns: Map<number, Facts>): Set<number> {
  const found = new Set<number>();
  const amounts = [...columns].filter(([, { said }]) => !said.measure && said.reach !== 'CUMULATIVE');
  for (const [column, { said }] of columns) {
    if (said.measure !== 'GROWTH' || said.basis !== 'MOM') continue;
    for (const [amount] of amounts) {
      const { agreed, tried } = agreement(body, rows, { rate: column, amount });
      if (tried >= LEAST_ROWS && agreed * 10 >= tried * 9) found.add(column);
    }
  }
  return found;
}

function agreement(body: BodyRow[], rows: Facts[], { rate, amount }: { rate: number; amount: number }) {
  let [agreed, tried] = [0, 0];
  for (const [place, row] of body.entries()) {
    const facts = rows[place];
    const [printed, value, before] = [numberIn(row, rate), numberIn(row, amount), numberIn(body[place - 1], amount)];
    if (
      printed === undefined ||
      value === undefined ||
      before === undefined ||
      !facts ||
      !isNext(rows[place - 1], facts)
    )
      continue;
    tried += 1;
    if (isQuotient(printed, value, before)) agreed += 1;
  }
  return { agreed, tried };
}
