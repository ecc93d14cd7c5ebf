import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ImportRelease } from '../../ask/office.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { type ImportTerms, isDate } from './terms.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

const RELEASES: readonly ImportRelease[] = ['INTERNAL', 'PUBLIC'];

/** Tells what is assumed about the files, and changes it. */
export function ImportTermsFold(props: { terms: ImportTerms; change: (terms: ImportTerms) => void }): ReactNode {
  const { terms, change } = props;
  const styles = useStyles();
  const { imports } = useOfficeWords();
  const { publishedOn, publisher, release } = terms;
  return (
    <details>
      <summary className={styles.summary}>{imports.terms(publishedOn, publisher, imports.releases[release])}</summary>
      <div className={styles.fields}>
        <Field
          className={styles.field}
          label={imports.publishedOn}
          {...(isDate(publishedOn) ? {} : { validationMessage: imports.badDate, validationState: 'error' as const })}
        >
          <Input
            className={styles.input}
            size="small"
            value={publishedOn}
            onChange={(_event, { value }) => change({ ...terms, publishedOn: value.trim() })}
          />
        </Field>
        <Field label={imports.publisher} className={styles.field}>
          <Input
            className={styles.input}
            size="small"
            value={publisher}
            onChange={(_event, { value }) => change({ ...terms, publisher: value })}
          />
        </Field>
        <Choice<ImportRelease>
          label={imports.release}
          value={release}
          options={RELEASES.map((value) => ({ value, label: imports.releases[value] }))}
          choose={(chosen) => change({ ...terms, release: chosen })}
        />
      </div>
    </details>
  );
}
