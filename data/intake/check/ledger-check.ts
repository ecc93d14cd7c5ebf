import Big from 'big.js';
import { findPrintedIndicator } from '../../ask/resolve.ts';
import type { Owner } from '../../ledger/catalogue.ts';
import { ALL_MONTHS, type Figure } from '../../ledger/figure.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { listInForce } from '../../ledger/pair-figures.ts';
import { printedBasis } from '../layout/word/label-word.ts';
import { checkFigures } from './check.ts';
import type { CheckRule } from './check-rule.ts';
import type { CheckedFigure } from './checked-figure.ts';
import type { Districts } from './district-check.ts';
import type { Held } from './figure-index.ts';
import type { Objection } from './objection.ts';
import { checkUnits } from './unit-check.ts';

/** Later than any day on which something is published. */
const ALL_DAYS = '9999-12-31';

/** The results in force that the ledger holds, whenever they were published. */
export function heldOf(ledger: Ledger): Held {
  const at = { asOf: ALL_DAYS, revision: ledger.revision };
  const districts = new Map(ledger.catalogue.districts.map((district) => [district.code, district]));
  return {
    list: (code, name) => {
      const district = districts.get(code);
      const indicator = ledger.catalogue.indicatorsByCode.get(name) ?? findPrintedIndicator(ledger, name);
      if (!district || !indicator) return [];
      const owner: Owner = { name: district.name, district };
      return listInForce(ledger, { owner, indicator }, { ...ALL_MONTHS, roles: ['ACTUAL'], at }).flatMap(heldFigure);
    },
  };
}

/** A figure of an exact number: a bound tells no number. */
function heldFigure(figure: Figure): CheckedFigure[] {
  const { value, upper, comparator, district, owner, indicator, measure, rankOf, scope, period, basis } = figure;
  if (value === null || upper !== null || (comparator !== null && comparator !== 'EQUAL')) return [];
  return [
    {
      ...{ place: null, block: null, label: indicator.name, owner: district?.code ?? owner, ownerName: owner },
      ...{ names: [indicator.name, indicator.code], measure, rankOf, period, role: 'ACTUAL', partOf: null },
      ...{ scope: scope?.name ?? null, unit: figure.unit, value: Big(value), decimals: figure.decimals },
      basis: printedBasis(basis ?? '') ?? null,
    },
  ];
}

/** The districts of each city, as the catalogue has them. */
function districtsOf(ledger: Ledger): Districts {
  const parts = new Map(
    ledger.catalogue.districts.map(({ code, children }) => [code, children.map((child) => child.code)]),
  );
  return { partsOf: (code) => parts.get(code) ?? [] };
}

/** The checks by relations of the catalogue: all parts sum to the whole, and anything within is at most the whole. */
export function relationRules({ catalogue }: Ledger): CheckRule[] {
  return catalogue.indicators.flatMap((whole) => {
    const within = catalogue.relationsTo.get(whole.code) ?? [];
    const complete = within.filter(({ relation }) => relation.kind === 'PART_OF' && relation.complete);
    const narrower = within.filter(({ relation }) => relation.kind === 'NARROWER' || relation.kind === 'PART_OF');
    const sum =
      complete.length > 1
        ? [
            ruleOf(
              whole,
              complete.map(({ from }) => from),
              'EQUAL',
            ),
          ]
        : [];
    return [...sum, ...narrower.map(({ from }) => ruleOf(from, [whole], 'AT_MOST'))];
  });
}

function ruleOf(left: Indicator, right: Indicator[], relation: CheckRule['relation']): CheckRule {
  const sign = relation === 'EQUAL' ? '=' : '≤';
  return {
    ...{ force: 'MUST', relation, left: [left.name, left.code] },
    right: right.map(({ name, code }) => ({ names: [name, code], sign: 1, isOpening: false })),
    text: `${left.name} ${sign} ${right.map(({ name }) => name).join(' + ')}`,
  };
}

/** Every objection to the figures of a file, by the bureaux' checks, the catalogue's and an office's own. */
export function objectionsTo(
  ledger: Ledger,
  checked: readonly CheckedFigure[],
  own: readonly CheckRule[] = [],
): Objection[] {
  const found = checkFigures(checked, {
    held: heldOf(ledger),
    rules: [...relationRules(ledger), ...own],
    districts: districtsOf(ledger),
  });
  // The ledger looks each time whether its catalogue has changed.
  const { indicatorsByCode } = ledger.catalogue;
  const unitOf = (name: string) => indicatorsByCode.get(name)?.unit ?? undefined;
  return [...found, ...checkUnits(checked, unitOf)];
}
