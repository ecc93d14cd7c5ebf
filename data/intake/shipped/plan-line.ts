import { sparse } from '../../ledger/log/canonical.ts';
import { sha256 } from '../../ledger/log/digest.ts';
import type { ThingLine } from '../../ledger/log/revision-line.ts';
import { type Fields, fieldsOf, THINGS, type ThingName } from '../../ledger/log/thing.ts';
import type { PlanDistrict, PlanIndicator } from './catalogue.ts';
import type { PlanDocument } from './document.ts';
import type { PlanFigure } from './plan-figure.ts';
import type { PlanScope } from './scope.ts';

function lineOf(name: ThingName, values: object, lists: Fields = {}): ThingLine {
  return { [name]: { ...fieldsOf(THINGS[name], values as Fields), ...sparse(lists) } };
}

export function districtLine({ parentCode, ...district }: PlanDistrict): ThingLine {
  return lineOf('district', { ...district, parent: parentCode });
}

export function scopeLine({ aliases, ...scope }: PlanScope): ThingLine {
  return lineOf('scope', scope, { aliases });
}

export function indicatorLine({ aliases, watch, not, relations, ...indicator }: PlanIndicator): ThingLine {
  const related = relations.map(({ record: _, ...relation }) => sparse(relation));
  return lineOf('indicator', indicator, { aliases, watch, not, relations: related });
}

export function documentLine({ districtCode, text, parts, ...document }: PlanDocument): ThingLine {
  return lineOf('document', { ...document, district: districtCode, textDigest: sha256(text) }, { parts });
}

/** The lines of a document's work items, in its order. */
export function taskLines({ code, districtCode, tasks }: PlanDocument): ThingLine[] {
  return tasks.map((task) => lineOf('task', { ...task, document: code, district: districtCode }));
}

/** The lines of a document's glossary, in its order. */
export function termLines({ code, terms }: PlanDocument): ThingLine[] {
  return terms.map((term) => lineOf('term', { ...term, document: code }));
}

/** The line of a figure of a document. Its task is named by where it begins in the text. */
export function figureLine(figure: PlanFigure, document: PlanDocument): ThingLine {
  const { districtCode, task, ...values } = figure;
  const { code, publishedOn, publishedFrom } = document;
  const stated = { ...values, document: code, district: districtCode, publishedOn, publishedFrom };
  return lineOf('figure', stated, { task: task === null ? null : (document.tasks[task]?.start ?? null) });
}
