import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownOrganization } from './about-organization.js';
import type { OrganizationPart } from './organization-part.js';

const route = getRouteApi('/framed/organizations/$key');

const VIEWS = {
  members: lazy(async () => ({ default: (await import('../federations/members-part.js')).MembersPart })),
  timeline: lazy(async () => ({ default: (await import('../federations/timeline-part.js')).TimelinePart })),
  growth: lazy(async () => ({ default: (await import('../federations/growth-part.js')).GrowthPart })),
  memberships: lazy(async () => ({ default: (await import('./memberships-part.js')).MembershipsPart })),
  events: lazy(async () => ({ default: (await import('./events-part.js')).EventsPart })),
  offices: lazy(async () => ({ default: (await import('./offices-part.js')).OfficesPart })),
  accreditations: lazy(async () => ({ default: (await import('./accreditations-part.js')).AccreditationsPart })),
  figures: lazy(async () => ({ default: (await import('./figures-part.js')).FiguresPart })),
  history: lazy(async () => ({ default: (await import('./history-part.js')).HistoryPart })),
} as const;

/** The parts that the page of an organization has: those in which something is recorded, and memberships always. */
function partsOf(shown: ShownOrganization): readonly OrganizationPart[] {
  const has: Readonly<Record<OrganizationPart, boolean>> = {
    members: (shown.membersEver?.totalCount ?? 0) > 0,
    timeline: (shown.membersEver?.totalCount ?? 0) > 0,
    growth: (shown.membersEver?.totalCount ?? 0) > 0,
    memberships: true,
    events: (shown.events?.totalCount ?? 0) > 0,
    offices: (shown.offices ?? []).length > 0,
    accreditations: (shown.accreditations?.totalCount ?? 0) + (shown.accreditedBy?.totalCount ?? 0) > 0,
    figures: (shown.statedFigures ?? []).length > 0,
    history: true,
  };
  return (Object.keys(VIEWS) as OrganizationPart[]).filter((part) => has[part]);
}

/** The parts of an organization's page, one of which is open; which one is in the address. */
export function OrganizationParts({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  const { part: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const parts = partsOf(shown);
  const [first = 'memberships'] = parts;
  const open = wanted && parts.includes(wanted) ? wanted : first;
  const View = VIEWS[open];
  return (
    <Tabs
      value={open}
      onChange={(part) =>
        void navigate({
          search: (before) => ({ ...before, part: part === first ? undefined : (part as OrganizationPart) }),
          resetScroll: false,
        })
      }
      keepMounted={false}
      mt="md"
    >
      <Tabs.List aria-label={t('parts')} mb="md" className="scrolled-tabs">
        {parts.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`part.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={open}>
        <Suspense fallback={null}>
          <View shown={shown} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
