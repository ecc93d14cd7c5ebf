import { COMPARISONS, SCOREBOARD } from './judge-question.ts';
import { erased, type Question, READ_QUESTIONS } from './question.ts';

/** Lists every question that the bench asks the API. */
export const QUESTIONS: Question<unknown>[] = [...READ_QUESTIONS, erased(COMPARISONS), erased(SCOREBOARD)];
