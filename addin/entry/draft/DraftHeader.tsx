import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { shanghaiMinute } from '../../../data/rules/period/shanghai.ts';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { goTo } from '../../state/entry-place.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { isToldByHeading } from './told-by-heading.ts';

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0, overflowWrap: 'anywhere' },
  said: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Tells what the draft is: its title and kind, who opened it and when, and of which districts it is. */
export function DraftHeader({ draft, publish }: { draft: OpenDraftFragment; publish: () => void }): ReactNode {
  const styles = useStyles();
  const { draft: say, drafts, entry, imports, publish: publishing } = useOfficeWords();
  const { number, heading, kind, state, version, openedBy, isMine, changedAt, publishAt, ground } = draft;
  const { districts, publishedOn, publisher, release, profileUsed, revision, noRight } = draft;
  const told = [
    ...(isToldByHeading(kind) ? [] : [say.kindNames[kind]]),
    drafts.states[state],
    say.version(number, version),
    isMine ? say.mineOpened : (openedBy ?? say.program),
    say.changedAt(shanghaiMinute(new Date(changedAt))),
    ...(districts.length === 0 ? [] : [districts.join(entry.comma)]),
    ...(publishAt === null ? [] : [drafts.due(shanghaiMinute(new Date(publishAt)))]),
    ...(revision === null ? [] : [say.revision(revision.name)]),
  ];
  const ofFile =
    publishedOn === null ? [] : [imports.terms(publishedOn, publisher ?? '', imports.releases[release ?? 'INTERNAL'])];
  return (
    <div className={styles.head}>
      <div className={styles.ways}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => goTo({ page: 'drafts' })}>
          {say.back}
        </Button>
        {state === 'OPEN' && (
          <Button size="small" onClick={publish}>
            {publishing.open}
          </Button>
        )}
      </div>
      <h2 className={styles.title}>
        <Text size={400} weight="semibold">
          {heading}
        </Text>
      </h2>
      <Text size={200} className={styles.said}>
        {[...told, ...ofFile].join(' · ')}
      </Text>
      {ground !== null && <Text size={200}>{say.ground(ground)}</Text>}
      {noRight !== null && <Text size={200}>{say.noRight(noRight.districts.join(entry.comma), noRight.figures)}</Text>}
      {profileUsed && (
        <Text size={200} className={styles.said}>
          {say.byProfile}
        </Text>
      )}
    </div>
  );
}
