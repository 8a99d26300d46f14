import { Field, Float, ObjectType } from '@nestjs/graphql';
import { expression, object, Planned, type Read, Reads, type Row } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import sql, { type Sql } from 'sql-template-tag';
import { Organization } from './organization.type.js';
import { matchedName, type StoredMatch, matchReasons } from './similar-reasons.js';

/** What was found to be alike: the row of a match stands beside that of its organization. */
function matchOf(row: Row): Sql {
  const { match } = row.near ?? {};
  if (!match) throw new Bug('A match was planned without what was found');
  return match;
}

function fromMatch(present: (stored: StoredMatch) => unknown): (row: Row) => Read {
  return (row) => {
    const { alias } = row;
    const match = matchOf(row);
    const stored = sql`json_build_array(${match}.alike, ${match}.identifiers, ${match}.country, ${alias}.default_name, ${alias}.language, ${alias}.acronym, ${alias}.names)`;
    return expression(stored, (answer) => {
      const [alike, identifiers, country, defaultName, language, acronym, names] = answer as [
        StoredMatch['alike'] | null,
        StoredMatch['identifiers'] | null,
        string | null,
        string,
        string | null,
        string | null,
        StoredMatch['organization']['names'],
      ];
      const organization = { defaultName, language, acronym, names };
      return present({ alike: alike ?? [], identifiers: identifiers ?? [], country, organization });
    });
  };
}

@Planned()
@ObjectType({ description: 'An organization that may be the one described, and why.' })
export class OrganizationMatch {
  @Reads((row, field) => object(row, field))
  @Field(() => Organization, { description: 'The organization as it is registered.' })
  organization: Organization;

  @Reads((row) => expression(sql`${matchOf(row)}.score`, Number))
  @Field(() => Float, {
    description:
      'How likely it is the same, 0 to 1. 1: it has the same identifier. Otherwise how near a name is; more in the same country, less in another.',
  })
  score: number;

  @Reads(fromMatch(matchedName))
  @Field(() => String, { description: 'Which of its names is nearest.' })
  matchedName: string;

  @Reads(fromMatch(matchReasons))
  @Field(() => [String], { description: 'What speaks for it, in sentences; the strongest first.' })
  reasons: string[];
}
