import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FederationEventsTileQuery } from '../api/generated/graphql.js';
import { TextLink } from '../shell/links.js';
import { HistoricalDateText } from '../time/historical-date-text.js';

type Event = NonNullable<NonNullable<FederationEventsTileQuery['federation']>['events']>['nodes'][number];

interface EventListProps {
  readonly title: string;
  /** Undefined while they are not known. */
  readonly events: readonly Event[] | undefined;
  /** Whether it is said of which federation: where they are of many. */
  readonly namesFederation?: boolean;
}

/** What happened last, in a line each: "12 December 2025: ... joined". */
export function EventList({ title, events, namesFederation = false }: EventListProps) {
  const { t } = useTranslation('dashboards');
  const { t: word } = useTranslation('words');
  return (
    <>
      <Text fw={600} size="sm" mb={4} pe="1.75rem">
        {title}
      </Text>
      {events === undefined ? <Skeleton height="20rem" /> : null}
      {events?.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('nothing')}
        </Text>
      ) : null}
      <ul className="event-list" tabIndex={0} aria-label={title}>
        {events?.map(({ id, kind, on, membership: { member, federation } }) => (
          <li key={id}>
            <span className="event-day">
              <HistoricalDateText date={on} />
            </span>
            <span>
              <TextLink to="/organizations/$key" params={{ key: member.slug }} inherit>
                {member.name}
              </TextLink>{' '}
              <Text component="span" size="sm" c="dimmed">
                {word(`event.${kind}`)}
                {namesFederation ? ` · ${federation.acronym ?? federation.name}` : ''}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
