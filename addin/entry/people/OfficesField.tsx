import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OFFICE_ROLES } from '../../../data/rules/gate-words.ts';
import { nameIn } from '../../../data/rules/message/message.ts';
import type { OfficeRole, OfficeSaidFragment } from '../../ask/office.ts';
import { Choice } from '../../parts/Choice.tsx';
import { usePane } from '../../state/pane-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';

const useStyles = makeStyles({
  offices: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalS },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  office: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  add: { justifySelf: 'start' },
});

/** A role that is chosen, and the code of the district for which it is; '' for all districts. */
export interface ChosenOffice {
  role: OfficeRole;
  district: string;
}

/** The offices that somebody holds, as choices. */
export function chosenOf(offices: readonly OfficeSaidFragment[]): ChosenOffice[] {
  return offices.map(({ role, districtCode }) => ({ role, district: districtCode ?? '' }));
}

/** Choices as the API takes them. */
export function officesGiven(offices: readonly ChosenOffice[]): { role: OfficeRole; district: string | null }[] {
  return offices.map(({ role, district }) => ({ role, district: district === '' ? null : district }));
}

/** The districts that an office can be for, the first option being all of them. */
export function useDistrictOptions(all: string): { value: string; label: string }[] {
  const { catalogue } = usePane();
  const language = useLanguage();
  const districts = catalogue.answer?.districts ?? [];
  return [{ value: '', label: all }, ...districts.map((one) => ({ value: one.code, label: nameIn(one, language) }))];
}

/** The roles, as options. */
export function useRoleOptions(): { value: OfficeRole; label: string }[] {
  const { entry } = useOfficeWords();
  return OFFICE_ROLES.map((value) => ({ value, label: entry.roles[value] }));
}

interface OfficesFieldProps {
  offices: readonly ChosenOffice[];
  change: (offices: ChosenOffice[]) => void;
}

/** Chooses what somebody may do, and where. */
export function OfficesField({ offices, change }: OfficesFieldProps): ReactNode {
  const styles = useStyles();
  const { people } = useOfficeWords();
  const districts = useDistrictOptions(people.allDistricts);
  const roles = useRoleOptions();
  const put = (at: number, office: ChosenOffice) => change(offices.with(at, office));
  return (
    <fieldset className={styles.offices}>
      <legend className={styles.legend}>{people.offices}</legend>
      {offices.map((office, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an office has no name but its place.
        <div key={at} className={styles.office}>
          <Choice
            label={people.role}
            value={office.role}
            options={roles}
            choose={(role) => put(at, { ...office, role })}
          />
          <Choice
            label={people.district}
            value={office.district}
            options={districts}
            choose={(district) => put(at, { ...office, district })}
          />
          <Button
            size="small"
            appearance="subtle"
            aria-label={people.removeOfficeOf(at + 1)}
            onClick={() => change(offices.toSpliced(at, 1))}
          >
            {people.removeOffice}
          </Button>
        </div>
      ))}
      <Button
        className={styles.add}
        size="small"
        onClick={() => change([...offices, { role: 'KEEPER', district: '' }])}
      >
        {people.addOffice}
      </Button>
    </fieldset>
  );
}
