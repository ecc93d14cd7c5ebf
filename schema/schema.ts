import './scalar.ts';
import './district.ts';
import './document.ts';
import './revision.ts';
import './indicator.ts';
import './figure.ts';
import './history.ts';
import './task.ts';
import './comparison.ts';
import './statement.ts';
import './goal-year.ts';
import './scoreboard.ts';
import './ranking.ts';
import './commitment.ts';
import './needed.ts';
import './table.ts';
import './search.ts';
import './change.ts';
import './news.ts';
import { builder } from './builder.ts';
import { direct } from './direct.ts';
import { worded } from './fault.ts';

/** The GraphQL schema. Resolvers get a `Context` with the ledger. */
export const schema = direct(worded(builder.toSchema()));
