import { useEffect, useSyncExternalStore } from 'react';
import { FirstScreen, type FirstScreenQuery, MyBoard, type MyBoardQuery } from '../../ask/operations.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { machineDay } from '../../parts/machine-day.ts';
import { likeliestGoalYear } from '../../state/goal-place.ts';
import { useMyPlace } from '../../state/my-place.ts';
import { usePane } from '../../state/pane-context.ts';
import { useLanguage } from '../../words/use-words.ts';
import { SEEN_NEWS, type SeenNews } from './seen-news.ts';

/** Documents that are listed before more are asked for. */
export const DOCUMENTS_AT_FIRST = 5;
const MOST_GOALS = 100;
const MOST_NEWS = 50;

/** The place of the first screen, and what it shows. */
export interface MyScreen {
  /** The district's code; '' where no document tells of any. */
  district: string;
  /** The year that is shown; '' where the district has no goals. */
  year: string;
  /** The years with goals, the newest first, and the one shown where none is chosen. */
  years: string[];
  newestYear: string;
  first: FirstScreenQuery | undefined;
  board: MyBoardQuery | undefined;
  isLoading: boolean;
  fault: unknown;
  retry: () => void;
}

/** The district that is proposed: that of the newest document whose district has goals, else of the newest. */
function proposed(first: FirstScreenQuery | undefined): string {
  const districts = first?.newestDocuments.nodes.flatMap(({ district }) => district ?? []) ?? [];
  return (districts.find(({ goalYears }) => goalYears.length > 0) ?? districts[0])?.code ?? '';
}

type GoalYears = NonNullable<FirstScreenQuery['district']>['goalYears'];

/** The years with goals of a district; undefined while they are not known. */
function yearsIn(first: FirstScreenQuery | undefined, district: string): GoalYears | undefined {
  const listed = first?.newestDocuments.nodes.map((document) => document.district);
  return [first?.district, ...(listed ?? [])].find((one) => one?.code === district)?.goalYears;
}

/** The variables that ask for news since the state that was last looked at; nothing where that is the present one. */
function newsSince(district: string, latest: string | undefined, seen: SeenNews | undefined) {
  if (seen === undefined || seen.revision === latest) return [];
  return [{ sinceAt: seen.revision, where: { districts: [district] } }];
}

/** Asks for the first screen: the documents and the years of the district, and then its goals and its news. */
export function useMyScreen(documents: number): MyScreen {
  const language = useLanguage();
  const { mine } = useMyPlace();
  const seen = useSeenNews();
  const { revision } = usePane();
  const start = useAnswer(FirstScreen, { district: mine?.district ?? '', first: documents });
  const district = mine?.district ?? proposed(start.answer);
  const goalYears = yearsIn(start.answer, district);
  const newestYear = likeliestGoalYear(goalYears ?? []);
  const year = mine?.year || newestYear;
  const isAsked = goalYears !== undefined && year !== '' && revision !== undefined;
  const news = newsSince(district, revision?.name, seen);
  const bounds = { first: MOST_GOALS, newsFirst: MOST_NEWS };
  const asked = useAnswer(MyBoard, isAsked ? { district, period: year, news, ...bounds, language } : null);
  const shown = asked.answer?.scoreboard;
  return {
    district,
    year,
    years: goalYears?.map((one) => one.year) ?? [],
    newestYear,
    first: start.answer,
    // The last answer stays while the next is on its way. It must not be shown under another name.
    board: shown?.district?.code === district && shown.period === year ? asked.answer : undefined,
    isLoading: start.loading || asked.loading || (start.answer !== undefined && goalYears === undefined),
    fault: start.fault ?? asked.fault,
    retry: start.fault === undefined ? asked.retry : start.retry,
  };
}

/** The state that was last looked at. The first time it is the present one, as nothing before it is new. */
export function useSeenNews(): SeenNews | undefined {
  const seen = useSyncExternalStore(SEEN_NEWS.subscribe, () => SEEN_NEWS.value);
  const { revision } = usePane();
  useEffect(() => {
    if (seen === undefined && revision !== undefined) markSeen(revision.name);
  }, [seen, revision]);
  return seen;
}

/** Notes that everything up to this revision was looked at. */
export function markSeen(revision: string): void {
  SEEN_NEWS.set({ revision, day: machineDay() });
}
