import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { shippedPlans } from '../../data/plans/plans.ts';

/**
 * Publishes the next revision of the shipped data set: Longgang's first half corrected to 9.2 %, Pingshan's published at 12.5
 * %.
 */
export function publishNews(ledger: Ledger): void {
  const shipped = shippedPlans();
  // Documents that a set does not have stay as they are.
  const documents = shipped.documents.flatMap((document) => {
    const old = document.figures.find(({ code }) => code === 'LG-2024-MID/004');
    if (!old) return [];
    const corrected = { ...old, value: 9.2, decimals: 1, printed: '9.2%' };
    const added = { ...corrected, code: 'LG-2024-MID/N01', districtCode: '440310', value: 12.5, printed: '12.5%' };
    return { ...document, figures: [...document.figures.map((each) => (each === old ? corrected : each)), added] };
  });
  loadPlanSet(ledger, { ...shipped, version: shipped.version + 1, documents });
}
