import { Button } from '@mantine/core';
import { today } from '@guildhall/time';
import { useTranslation } from 'react-i18next';
import { useMoment } from './moment.js';
import { useDayText, useInstantText } from './use-day-text.js';
import { useGoToMoment } from './use-go-to-moment.js';

/** Says that one does not look at today, and leads back. */
export function MomentBanner({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('time');
  const { asOf, asKnownAt } = useMoment();
  const day = useDayText();
  const instant = useInstantText();
  const go = useGoToMoment();
  const isShown = asOf !== undefined || asKnownAt !== undefined;
  const sentence = (): string => {
    if (asOf !== undefined && asKnownAt !== undefined) return t('banner.both', { day: day(asOf), instant: instant(asKnownAt) });
    if (asKnownAt !== undefined) return t('banner.known', { instant: instant(asKnownAt) });
    if (asOf === undefined) return '';
    return t(asOf > today() ? 'banner.future' : 'banner.past', { day: day(asOf) });
  };
  return (
    <div className="moment-banner" data-shown={isShown}>
      {/* It is there from the beginning, so that what comes into it is read out. */}
      <span role="status" className="moment-banner-text" title={sentence()}>
        {sentence()}
      </span>
      {isShown ? (
        <Button size="compact-xs" variant="white" onClick={() => go({ asOf: undefined, asKnownAt: undefined })}>
          {t(narrow ? 'today' : 'backToToday')}
        </Button>
      ) : null}
    </div>
  );
}
