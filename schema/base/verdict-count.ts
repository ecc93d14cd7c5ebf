import {
  countAmong,
  type GroupCount,
  JUDGED_VERDICTS,
  listCounts,
  listGroups,
  ON_COURSE_VERDICTS,
  type VerdictCount,
  type VerdictCounts,
} from '../../data/answer/verdict-count.ts';
import { words } from '../../data/rules/message/message.ts';
import { countLabel } from '../../data/rules/sentence/label.ts';
import { DEFAULT_LANGUAGE, type VERDICT_GROUPS } from '../../data/rules/words.ts';
import { HELD } from '../cost/price.ts';
import { builder } from './builder.ts';
import { type Described, enumOf, languageArg, VerdictEnum } from './word.ts';

const verdictGroup: Described<typeof VERDICT_GROUPS> = {
  BETTER: '达到或好于要求: met, or ahead.',
  AS_ASKED: '符合要求: roughly met, or on track.',
  SHORT: '不及要求: missed, or behind.',
  OPEN: '推进中: the calendar says nothing of its progress.',
  TO_CHECK: '待核: not provable from what is printed, or not comparable.',
  UNJUDGED: '不作评价: not judged, and no result claims it.',
  MENTIONED: '另有表述: reported in other terms.',
  REARRANGED: '仅列入下步安排: only among the next steps.',
  SILENT: '报告未提及: not mentioned in the report.',
  CLAIMED: '报告称已完成: not judged, but the words of the result claim it.',
  NO_TARGET: '计划未列目标: the plan sets no goal.',
  NOT_DUE: '未到期: the period has not ended.',
  NOT_HELD: '未收录: not in the ledger.',
};
export const VerdictGroupEnum = enumOf('VerdictGroup', 'A group in which verdicts are counted.', verdictGroup);

const VerdictCountRef = builder.objectRef<VerdictCount>('VerdictCount');

builder.objectType(VerdictCountRef, {
  description: 'The number of goals with one verdict.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'The verdict.' }),
    label: t.string({
      description:
        'The name of the verdict for goals of every kind. For a single goal, `Comparison.label` is more exact.',
      args: languageArg,
      resolve: (one, { language }) => countLabel(one, language ?? DEFAULT_LANGUAGE),
    }),
    count: t.exposeInt('count', { description: 'Number of goals, at least 1.' }),
  }),
});

const GroupCountRef = builder.objectRef<GroupCount>('VerdictGroupCount');

builder.objectType(GroupCountRef, {
  description: 'The number of goals in one group of verdicts.',
  fields: (t) => ({
    group: t.expose('group', { type: VerdictGroupEnum, description: 'The group.' }),
    label: t.string({
      description: 'The name of the group.',
      args: languageArg,
      resolve: ({ group }, { language }) => words(language ?? DEFAULT_LANGUAGE).verdictGroups[group],
    }),
    count: t.exposeInt('count', { description: 'Number of goals, at least 1.' }),
    verdicts: t.expose('verdicts', {
      type: [VerdictCountRef],
      description: 'The verdicts of the group that occur, with their numbers.',
    }),
  }),
});

export const VerdictCountsRef = builder.objectRef<VerdictCounts>('VerdictCounts');

builder.objectType(VerdictCountsRef, {
  description: 'Numbers of goals by verdict. Only judged goals are in the denominator of `onCourseShare`.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Number of all goals, judged or not.' }),
    judged: t.int({
      description: 'Number of goals that are met, roughly met, missed, ahead, on track or behind.',
      resolve: (counts) => countAmong(counts, JUDGED_VERDICTS),
    }),
    onCourse: t.int({
      description: 'Number of judged goals that are met, roughly met, ahead or on track.',
      resolve: (counts) => countAmong(counts, ON_COURSE_VERDICTS),
    }),
    onCourseShare: t.float({
      nullable: true,
      description: '`onCourse` ÷ `judged`, as a share (1 is all); null where no goal is judged.',
      resolve: (counts) => {
        const judged = countAmong(counts, JUDGED_VERDICTS);
        return judged === 0 ? null : countAmong(counts, ON_COURSE_VERDICTS) / judged;
      },
    }),
    claimed: t.exposeInt('claimed', {
      description: 'Number of goals in words whose result claims them (报告称已完成). They are among the unjudged.',
    }),
    silent: t.int({
      description: 'Number of goals that the document reporting on the period does not mention.',
      resolve: (counts) => countAmong(counts, ['SILENT']),
    }),
    groups: t.field({
      ...HELD,
      type: [GroupCountRef],
      description:
        'The number of goals in each group of verdicts that occurs. Each goal is in one group, and `claimed` goals are apart from the others that are not judged.',
      resolve: (counts) => listGroups(counts),
    }),
    verdicts: t.field({
      ...HELD,
      type: [VerdictCountRef],
      description: 'The number of goals for each verdict that occurs, judged or not.',
      resolve: (counts) => listCounts(counts),
    }),
  }),
});
