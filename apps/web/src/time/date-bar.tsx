import { ActionIcon, Button, Text } from '@mantine/core';
import { addMonths, type Day, today } from '@guildhall/time';
import { useTranslation } from 'react-i18next';
import { RegistryDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Icon } from '../shell/icon.js';
import { DayField } from './day-field.js';
import { KnownAtField } from './known-at-field.js';
import { useMoment } from './moment.js';
import { MomentBanner } from './moment-banner.js';
import { useGoToMoment } from './use-go-to-moment.js';
import { yearOfDay } from './year-of-day.js';
import { YearSlider } from './year-slider.js';

/** Where the slider begins, unless something older is recorded. */
const FIRST_YEAR = 1900;

/** The one place at which the moment is chosen, for every page. */
export function DateBar({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('time');
  const { asOf, asKnownAt } = useMoment();
  const go = useGoToMoment();
  const { data } = useAnswer(RegistryDocument, {});
  const oldest = data?.oldest?.nodes[0]?.founded?.earliest;
  const firstYear = Math.min(FIRST_YEAR, oldest ? yearOfDay(oldest) : FIRST_YEAR);
  const day = asOf ?? today();
  const goTo = (there: Day, replace = false): void => go({ asOf: there }, { replace });
  return (
    <section aria-label={t('bar')}>
      <div className="date-bar">
        {narrow ? null : (
          <Text size="sm" component="span" aria-hidden>
            {t('asOf')}
          </Text>
        )}
        <ActionIcon variant="default" size="md" aria-label={t('previousYear')} onClick={() => goTo(addMonths(day, -12))}>
          <Icon name="left" />
        </ActionIcon>
        <DayField day={day} onChange={(there) => goTo(there)} />
        <ActionIcon variant="default" size="md" aria-label={t('nextYear')} onClick={() => goTo(addMonths(day, 12))}>
          <Icon name="right" />
        </ActionIcon>
        <YearSlider day={day} firstYear={firstYear} onChange={goTo} />
        {narrow ? null : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => go({ asOf: undefined })}>
            {t('today')}
          </Button>
        )}
        <KnownAtField narrow={narrow} asKnownAt={asKnownAt} onChange={(instant) => go({ asKnownAt: instant })} />
      </div>
      <MomentBanner narrow={narrow} />
    </section>
  );
}
