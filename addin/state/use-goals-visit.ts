import type { GoalPlace } from './goal-place.ts';
import { usePane } from './pane-context.ts';

type VisitedPlace = Pick<GoalPlace, 'page' | 'district' | 'year'> & Partial<Pick<GoalPlace, 'indicator'>>;

/** Shows a page of the goals for a glance: a button leads back to the view that was left. */
export function useGoalsVisit(): (place: VisitedPlace) => void {
  const { setGoals, visit } = usePane();
  return (place) => {
    setGoals((before) => ({ ...before, beside: '', document: undefined, indicator: undefined, ...place }));
    visit('goals');
  };
}
