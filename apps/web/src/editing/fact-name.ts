import type { PreviewedRecordFragment } from '../api/generated/graphql.js';

/** What a fact is called where it stands alone: whom it binds, or what it says. */
export function factName(fact: PreviewedRecordFragment): string {
  switch (fact.__typename) {
    case 'Membership':
      return `${fact.member.name} – ${fact.federation.name}`;
    case 'Accreditation':
      return `${fact.festival.name} – ${fact.accreditor.name}`;
    case 'Office':
      return `${fact.person.name} – ${fact.organization.name}`;
    case 'StatedFigure':
      return `${fact.organization.name}: ${fact.value}`;
    case 'Succession':
      return `${fact.predecessor.name} – ${fact.successor.name}`;
    default:
      return fact.id;
  }
}

/** The organizations that a fact binds, the one on whose page it is looked for first. */
export function boundBy(fact: PreviewedRecordFragment): readonly { readonly id: string; readonly slug: string; readonly name: string }[] {
  switch (fact.__typename) {
    case 'Membership':
      return [fact.member, fact.federation];
    case 'Accreditation':
      return [fact.festival, fact.accreditor];
    case 'Office':
    case 'StatedFigure':
      return [fact.organization];
    case 'Succession':
      return [fact.predecessor, fact.successor];
    default:
      return [];
  }
}
