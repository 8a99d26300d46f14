import type { ChangeOperationsQuery } from '../api/generated/graphql.js';
import { TextLink } from '../shell/links.js';

type Change = Extract<ChangeOperationsQuery['node'], { __typename: 'Change' }>;
/** What a change did to one record. */
export type Operation = NonNullable<Change['operations']>['nodes'][number];
type Touched = Operation['record'];

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** The organizations between which a record stands, and what else names it. */
function partsOf(record: Touched): { readonly title?: string; readonly organizations: readonly Named[] } {
  switch (record?.__typename) {
    case 'Organization':
      return { organizations: [record] };
    case 'Source':
      return { title: record.title, organizations: [] };
    case 'Membership':
      return { organizations: [record.member, record.federation] };
    case 'Accreditation':
      return { organizations: [record.festival, record.accreditor] };
    case 'Office':
      return { title: record.title, organizations: [record.organization] };
    case 'StatedFigure':
      return { organizations: [record.organization] };
    default:
      return { organizations: [] };
  }
}

/** A record in words; null where it was retracted, or has no name of its own. */
export function recordName(record: Touched): string | null {
  const { title, organizations } = partsOf(record);
  const names = organizations.map(({ name }) => name).join(' – ');
  return [title, names].filter(Boolean).join(', ') || null;
}

/** A record by its name, leading to it; its id where it has none. */
export function RecordName({ record, id }: { readonly record: Touched; readonly id: string }) {
  const { title, organizations } = partsOf(record);
  if (title !== undefined && organizations.length === 0) {
    return (
      <TextLink to="/sources/$key" params={{ key: id }} inherit>
        {title}
      </TextLink>
    );
  }
  if (organizations.length === 0) return id;
  return (
    <>
      {title === undefined ? '' : `${title}, `}
      {organizations.map(({ slug, name }, place) => (
        <span key={slug}>
          {place > 0 ? ' – ' : ''}
          <TextLink to="/organizations/$key" params={{ key: slug }} inherit>
            {name}
          </TextLink>
        </span>
      ))}
    </>
  );
}
