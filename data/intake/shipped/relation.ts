import type { Relation } from '../../ledger/indicator.ts';
import type { indicators } from '../../ledger/store/catalogue-tables.ts';
import { circleFrom } from '../../rules/figure/circle.ts';
import { type Misfit, relationMisfit } from '../../rules/figure/relation-misfit.ts';
import { RELATIONS, STAGES, stageRung } from '../../rules/words.ts';
import type { PlanRecord } from './record.ts';

/** The two indicators that a relation joins. */
interface Related extends Pick<typeof indicators.$inferSelect, 'code' | 'timing' | 'unit'> {
  relations: PlanRelation[];
}

/** A relation of the data set, with the block in which it stands. */
export interface PlanRelation extends Relation {
  record: PlanRecord;
}

function readStage(record: PlanRecord, key: string): string | undefined {
  const stage = record.text(key);
  if (stage === undefined || stageRung(stage) !== undefined) return stage;
  const ladder = STAGES.map((words) => words.join('/')).join(' < ');
  return record.fault(key, `${key} is ${stage}, which is on no ladder; write one of ${ladder}.`);
}

function readStages(record: PlanRecord): { stage: string | null; toStage: string | null } {
  const [stage, toStage] = [readStage(record, 'stage'), readStage(record, 'toStage')];
  const [from, to] = [stage, toStage].map((word) => (word === undefined ? undefined : stageRung(word)));
  if (from !== undefined && to !== undefined && from >= to)
    record.fault('toStage', `${toStage} does not come after ${stage}; the earlier stage points to the later one.`);
  return { stage: stage ?? null, toStage: toStage ?? null };
}

function readRelation(record: PlanRecord): PlanRelation | undefined {
  const [kind, to] = [record.word('kind', RELATIONS), record.text('to')];
  const complete = record.flag('complete');
  if (kind !== undefined && kind !== 'PART_OF' && record.has('complete'))
    record.fault('complete', `Only PART_OF is complete, not ${kind}.`);
  const stages = kind === 'STAGE' ? readStages(record) : { stage: null, toStage: null };
  if (kind !== undefined && kind !== 'STAGE')
    for (const key of ['stage', 'toStage'])
      if (record.has(key)) record.fault(key, `Only STAGE has ${key}, not ${kind}.`);
  if (kind !== 'STAGE') for (const key of ['stage', 'toStage']) record.optionalText(key);
  record.close();
  return kind && to !== undefined ? { kind, to, complete, ...stages, record } : undefined;
}

/** The relations of an indicator's block. Whether they lead to anything is checked when all indicators are read. */
export function readRelations(record: PlanRecord): PlanRelation[] {
  const read = record.inners('relations').map(readRelation);
  return read.filter((relation) => relation !== undefined);
}

/** Why two numbers do not add up, in words. */
function misfitWords(from: Related, to: Related, { reason, at }: Misfit): string {
  if (reason === 'AVERAGE') return `${at?.code} is an AVERAGE`;
  if (reason === 'RATE') return `${at?.code} is in ${at?.unit ?? 'no unit'}`;
  return reason === 'TIMINGS'
    ? `${from.code} is a ${from.timing} and ${to.code} a ${to.timing}, not a FLOW and a STOCK`
    : `${from.code} is in ${from.unit} and ${to.code} in ${to.unit}`;
}

/** Checks where the relations lead: to an indicator that is there, of a unit that adds up, and never in a circle. */
export function checkRelations(byCode: ReadonlyMap<string, Related>, complete: boolean): void {
  const next = (code: string) => (byCode.get(code)?.relations ?? []).map(({ to }) => to);
  for (const from of byCode.values())
    for (const [place, { kind, to, record }] of from.relations.entries()) {
      const other = byCode.get(to);
      if (!other) {
        if (complete) record.fault('to', `The indicator ${to} is in no file of indicators/.`);
        continue;
      }
      if (from.relations.findIndex((one) => one.kind === kind && one.to === to) < place)
        record.fault('to', `${from.code} is ${kind} ${to} twice.`);
      const circle = circleFrom(from.code, (code) => (code === from.code ? [to] : next(code)));
      if (circle) record.fault('to', `The relations run in a circle: ${circle.join(' → ')}; take one of them out.`);
      const misfit = relationMisfit(from, kind, other);
      if (misfit)
        record.fault(
          'to',
          `${from.code} cannot be ${kind} ${to}: ${misfitWords(from, other, misfit)}, which does not add up.`,
        );
    }
}
