import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { NameKind } from '../../ask/office.ts';
import { Choice } from '../../parts/Choice.tsx';
import { hasRole, useAsker } from '../../state/asker.ts';
import { goTo, usePlace } from '../../state/entry-place.ts';
import { useWide } from '../../state/use-wide.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { NO_FACTS } from './facts.ts';
import { IndicatorForm } from './IndicatorForm.tsx';
import { IndicatorList } from './IndicatorList.tsx';
import { IndicatorPage } from './IndicatorPage.tsx';
import { PlainThings } from './PlainThings.tsx';
import { UnresolvedNames } from './UnresolvedNames.tsx';

const useStyles = makeStyles({
  narrow: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  wide: {
    display: 'grid',
    gridTemplateColumns: '320px minmax(0, 760px)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  add: { justifySelf: 'start' },
  kinds: { maxWidth: '320px' },
});

/** The dictionary (词典): indicators with what the catalogue tells of them, districts and scopes. Stewards change it. */
export function CataloguePage(): ReactNode {
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const asker = useAsker();
  const wide = useWide();
  const { indicator } = usePlace();
  const [isAdding, setAdding] = useState(false);
  const [kind, setKind] = useState<NameKind>('INDICATOR');
  const isSteward = asker !== null && hasRole(asker, 'STEWARD');
  const isOpen = isAdding || indicator !== undefined;
  const kinds = (
    <Choice
      label={say.shown}
      value={kind}
      options={(['INDICATOR', 'DISTRICT', 'SCOPE'] as const).map((value) => ({ value, label: say.thingLists[value] }))}
      choose={(chosen) => {
        setKind(chosen);
        goTo({ page: 'catalogue' });
      }}
    />
  );
  if (kind !== 'INDICATOR' && indicator === undefined)
    return (
      <div className={styles.narrow}>
        <div className={styles.kinds}>{kinds}</div>
        <PlainThings key={kind} kind={kind} isSteward={isSteward} />
      </div>
    );
  return (
    <div className={wide ? styles.wide : styles.narrow}>
      <div className={styles.list} style={{ display: !wide && isOpen ? 'none' : undefined }}>
        {kinds}
        {isSteward && (
          <Button size="small" className={styles.add} onClick={() => setAdding(true)}>
            {say.add}
          </Button>
        )}
        {asker !== null && hasRole(asker, 'KEEPER') && <UnresolvedNames isSteward={isSteward} />}
        <IndicatorList open={indicator} />
      </div>
      {isAdding && <IndicatorForm before={NO_FACTS} close={() => setAdding(false)} />}
      {!isAdding && indicator !== undefined && (
        <IndicatorPage
          key={indicator}
          code={indicator}
          isSteward={isSteward}
          back={wide ? undefined : () => goTo({ page: 'catalogue' })}
        />
      )}
      {wide && !isOpen && <Text>{say.choose}</Text>}
    </div>
  );
}
