import { useTranslation } from 'react-i18next';
import type { Certainty } from '../api/generated/graphql.js';
import { Explained } from './explained.js';

/** Whether something surely holds on the day, or may: solid and hatched, as in every drawing. */
export function CertaintyBadge({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useTranslation('time');
  return (
    <Explained text={t(certainty === 'CERTAIN' ? 'certainty.certainHelp' : 'certainty.possibleHelp')}>
      <span className="certainty-mark" data-certainty={certainty} aria-hidden />
      {t(`certainty.${certainty}`)}
    </Explained>
  );
}

/** Whether a fact holds on the day that is looked at; a dash where it does not. */
export function CertaintyOnDay({ certainty }: { readonly certainty: Certainty | null }) {
  const { t } = useTranslation('time');
  return certainty === null ? <span title={t('certainty.no')}>–</span> : <CertaintyBadge certainty={certainty} />;
}
