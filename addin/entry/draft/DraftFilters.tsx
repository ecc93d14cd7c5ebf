import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { Chips } from '../../parts/Chips.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { type Listed, listable } from './filter.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { minWidth: 0, width: '180px' },
});

export interface Filters {
  listed: Listed;
  text: string;
}

/** Chooses what of the draft is listed, with how many there are of each. */
export function DraftFilters(props: {
  draft: OpenDraftFragment;
  filters: Filters;
  change: (filters: Filters) => void;
}): ReactNode {
  const { draft, filters, change } = props;
  const styles = useStyles();
  const { draft: say, drafts } = useOfficeWords();
  const names = { CHANGES: say.changes, DOUBTFUL: say.doubtful, NOT_FIGURES: say.notFigures, ...drafts.findings };
  return (
    <div className={styles.filters}>
      <Chips<Listed>
        label={say.filter}
        options={listable(draft).map(({ listed, count }) => ({
          value: listed,
          label: drafts.count(names[listed], count),
        }))}
        chosen={[filters.listed]}
        toggle={(listed) => change({ ...filters, listed })}
      />
      {filters.listed !== 'NOT_FIGURES' && (
        <Input
          size="small"
          className={styles.search}
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          value={filters.text}
          onChange={(_event, { value }) => change({ ...filters, text: value })}
        />
      )}
    </div>
  );
}
