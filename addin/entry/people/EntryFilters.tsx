import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ENTRY_KINDS } from '../../../data/rules/gate-words.ts';
import { Choice } from '../../parts/Choice.tsx';
import { hasRole, useAsker } from '../../state/asker.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ALL_ENTRIES, type EntryFilter } from './entry-filter.ts';
import { useDistrictOptions } from './OfficesField.tsx';
import { usePeople } from './use-people.ts';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  // Browsers give a day a width of its own.
  day: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

interface EntryFiltersProps {
  filter: EntryFilter;
  change: (filter: EntryFilter) => void;
}

/** Chooses which entries are listed. */
export function EntryFilters({ filter, change }: EntryFiltersProps): ReactNode {
  const styles = useStyles();
  const { entries } = useOfficeWords();
  const asker = useAsker();
  const isSteward = asker !== null && hasRole(asker, 'STEWARD');
  const people = usePeople(isSteward);
  const districts = useDistrictOptions(entries.any);
  const day = (part: 'from' | 'until') => (
    <Field label={entries[part]} className={styles.field}>
      <Input
        className={styles.day}
        type="date"
        size="small"
        value={filter[part]}
        onChange={(_event, { value }) => change({ ...filter, [part]: value })}
      />
    </Field>
  );
  return (
    <search className={styles.filters} aria-label={entries.filters}>
      {isSteward && (
        <Choice
          label={entries.who}
          value={filter.person}
          options={[
            { value: '', label: entries.any },
            ...people.map(({ number, name }) => ({ value: String(number), label: name })),
          ]}
          choose={(person) => change({ ...filter, person })}
        />
      )}
      <Choice
        label={entries.kind}
        value={filter.kind}
        options={[
          { value: '', label: entries.any },
          ...ENTRY_KINDS.map((value) => ({ value, label: entries.kinds[value] })),
        ]}
        choose={(kind) => change({ ...filter, kind })}
      />
      <Choice
        label={entries.district}
        value={filter.district}
        options={districts}
        choose={(district) => change({ ...filter, district })}
      />
      {day('from')}
      {day('until')}
      <Button size="small" appearance="subtle" onClick={() => change(ALL_ENTRIES)}>
        {entries.clear}
      </Button>
    </search>
  );
}
