import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { figureWords } from '../../../data/rules/figure/comparator.ts';
import { digitWords, justified, percentWords, withUnit } from '../../../data/rules/figure/number-format.ts';
import { nameIn } from '../../../data/rules/message/message.ts';
import { roundUp } from '../../../data/rules/number/exact.ts';
import { isCounted, unitWords } from '../../../data/rules/number/unit.ts';
import { periodNamed } from '../../../data/rules/period/period.ts';
import type { CellKey } from '../../../data/sheet/formula/plan-argument.ts';
import { GoalCourse as GoalCourseQuery, type JudgedFragment } from '../../ask/operations.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { typedValue } from '../../parts/typed-value.ts';
import { Pictured } from '../../state/Pictured.tsx';
import { usePane } from '../../state/pane-context.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { CourseLine } from './CourseLine.tsx';
import { type CoursePoint, courseOf, supposed } from './goal-course.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  number: { width: '9em' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    justifySelf: 'start',
    '& th, & td': { padding: '1px 12px 1px 0', textAlign: 'start', fontWeight: 'normal' },
  },
});

/** Lists the results month by month, with the points by which each rate has changed. */
function Months({
  goal,
  points,
  title,
}: {
  goal: JudgedFragment;
  points: readonly CoursePoint[];
  /** The district, the goal and the year. */
  title: string;
}): ReactNode {
  const styles = useStyles();
  const { course } = useWords();
  const language = useLanguage();
  const changes = points.some(({ change }) => change !== null);
  return (
    <Pictured title={title}>
      <CourseLine goal={goal} points={points} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{course.period}</th>
            <th scope="col">{course.result}</th>
            {changes && <th scope="col">{course.change}</th>}
          </tr>
        </thead>
        <tbody>
          {points.map(({ figure, change }) => (
            <tr key={figure.id}>
              <th scope="row">{periodNamed(figure.period, language)}</th>
              <td>{figureWords(figure, language)}</td>
              {changes && <td>{change === null ? '' : `${change > 0 ? '+' : ''}${digitWords(change, language)}`}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Pictured>
  );
}

interface SupposedProps {
  goal: JudgedFragment;
  /** The unit of differences, in words. */
  unit: string;
  /** The months left; null where what is left is not spread over them. */
  months: number | null;
}

/** Tells what it would mean to reach another number by the end of the year. */
function WhatIf({ goal, unit, months }: SupposedProps): ReactNode {
  const styles = useStyles();
  const { course } = useWords();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const { target } = goal;
  const unitSaid = unitWords(target?.unit ?? null, language);
  const read = typedValue(
    typed,
    [target?.unit, unitSaid].filter((each) => each != null),
  );
  const number = read && 'value' in read ? Number(read.value) : undefined;
  const isWrong = typed.trim() !== '' && number === undefined;
  const found = number === undefined ? undefined : supposed(number, goal, months);
  const said: string[] = [];
  if (found && target) {
    const size = withUnit(digitWords(Math.abs(justified(found.gap, [target, target])), language), unit, language);
    said.push(found.gap === 0 ? course.even : found.gap > 0 ? course.more(size) : course.less(size));
    if (found.share !== null) said.push(course.share(percentWords(found.share)));
    if (found.perMonth !== null) {
      const amount = roundUp(found.perMonth, isCounted(target.unit) ? 0 : Math.max(1, target.decimals));
      said.push(course.perMonth(withUnit(digitWords(amount, language), target.unit ?? '', language)));
    }
  }
  return (
    <Field
      label={course.whatIf(unitSaid ?? '')}
      {...(isWrong && { validationMessage: course.wrong, validationState: 'error' as const })}
    >
      <Input
        size="small"
        inputMode="decimal"
        className={styles.number}
        value={typed}
        onChange={(_event, data) => setTyped(data.value)}
      />
      <Text size={200} role="status">
        {said.join(course.between)}
      </Text>
    </Field>
  );
}

/** Answers what leaders ask of a goal: what the rest of the year must bring, what if, and how it went month by month. */
export function GoalCourse({ goal, of, name }: { goal: JudgedFragment; of: CellKey; name: string }): ReactNode {
  const styles = useStyles();
  const { course } = useWords();
  const language = useLanguage();
  const { catalogue } = usePane();
  const { measure, scope, indicator, period, target, owner } = goal;
  const named = catalogue.answer?.districts.find(({ code }) => code === of.district);
  const title = [named ? nameIn(named, language) : owner, name, periodNamed(period, language)].join(' ');
  const where = { districts: [of.district], indicators: [indicator.code], measures: [measure], within: [period] };
  const { answer, fault, retry } = useAnswer(GoalCourseQuery, {
    key: of,
    where: { ...where, scopes: [scope?.code ?? 'ALL'], roles: ['ACTUAL'], inForce: true },
    ...(of.asOf === undefined ? {} : { asOf: of.asOf }),
    language,
  });
  if (fault !== undefined) return <FaultMessage fault={fault} retry={retry} />;
  if (answer === undefined) return null;
  const needed = answer.needed.__typename === 'Needed' ? answer.needed : undefined;
  const points = courseOf(
    goal,
    answer.figures.edges.map(({ node }) => node),
  );
  return (
    <section className={styles.part} aria-label={course.title}>
      {needed && <Text>{needed.reason}</Text>}
      {target?.value != null && (
        <WhatIf goal={goal} unit={needed?.unit ?? ''} months={needed?.perMonth == null ? null : needed.months} />
      )}
      {points.length > 1 && <Months goal={goal} points={points} title={title} />}
    </section>
  );
}
