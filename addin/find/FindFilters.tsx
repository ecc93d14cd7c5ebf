import { Button, Dropdown, makeStyles, Option, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { Chips } from '../parts/Chips.tsx';
import { type FindPlace, usePane } from '../state/pane-context.ts';
import { useLanguage, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  choice: { minWidth: 0, width: '100%' },
  also: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

interface FilterOption {
  value: string;
  name: string;
  /** A note beside the name in the list. */
  note?: number;
}

interface OneOfProps {
  label: string;
  all: string;
  chosen: string;
  choices: FilterOption[];
  choose: (value: string) => void;
}

function OneOf({ label, all, chosen, choices, choose }: OneOfProps): ReactNode {
  const styles = useStyles();
  return (
    <Dropdown
      className={styles.choice}
      aria-label={label}
      size="small"
      value={choices.find(({ value }) => value === chosen)?.name ?? all}
      selectedOptions={[chosen]}
      onOptionSelect={(_event, data) => choose(data.optionValue ?? '')}
    >
      <Option value="">{all}</Option>
      {choices.map(({ value, name, note }) => (
        <Option key={value} value={value} text={name}>
          {note === undefined ? name : `${name} ${note}`}
        </Option>
      ))}
    </Dropdown>
  );
}

/** Whether anything narrows the list of indicators beside the words typed. */
export function isNarrowed({ topic, district, headline }: FindPlace): boolean {
  return topic !== '' || district !== '' || headline;
}

/** The same search without filters. */
export function widened(place: FindPlace): FindPlace {
  return { ...place, topic: '', district: '', headline: false };
}

/** Narrows the indicators by topic, by the district that has figures of them, and to the main ones. */
export function FindFilters(): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { find, setFind, catalogue } = usePane();
  const { topics = [], districts = [] } = catalogue.answer ?? {};
  return (
    <div className={styles.filters}>
      <OneOf
        label={words.find.topic}
        all={words.find.allTopics}
        chosen={find.topic}
        choices={topics.map(({ code, name, indicatorCount }) => ({ value: code, name, note: indicatorCount }))}
        choose={(topic) => setFind((before) => ({ ...before, topic }))}
      />
      <OneOf
        label={words.find.district}
        all={words.find.allDistricts}
        chosen={find.district}
        choices={districts.map((one) => ({ value: one.code, name: nameIn(one, language) }))}
        choose={(district) => setFind((before) => ({ ...before, district }))}
      />
      <div className={styles.also}>
        <Chips
          label={words.find.narrow}
          options={[{ value: 'headline', label: words.find.headlineOnly }]}
          chosen={find.headline ? ['headline'] : []}
          toggle={() => setFind((before) => ({ ...before, headline: !before.headline }))}
        />
        {isNarrowed(find) && (
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => setFind(widened)}>
            {words.find.clearFilters}
          </Button>
        )}
      </div>
    </div>
  );
}
