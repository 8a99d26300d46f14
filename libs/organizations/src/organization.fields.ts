import { Args, ArgsType, Field, Resolver } from '@nestjs/graphql';
import {
  AsOfArgs,
  expression,
  type Field as Asked,
  LanguageTagScalar,
  PlannedField,
  type Read,
  type Row,
  together,
  withAsOf,
} from '@guildhall/planner';
import type { Day } from '@guildhall/time';
import sql from 'sql-template-tag';
import { chooseName, effectiveNames, nameMayHold } from './names.js';
import { namesRead, namesSql, OrganizationName } from './organization-name.type.js';
import { Organization } from './organization.type.js';
import type { StoredName } from './stored-name.js';

@ArgsType()
class NameArgs extends AsOfArgs {
  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language it should be in, where it has such a name.' })
  language?: string;
}

@Resolver(() => Organization)
export class OrganizationFields {
  @PlannedField(() => String, {
    description: 'Its name on asOf in the asked language, else in its own, else in English, else any.',
  })
  name(@Args() args: NameArgs, row: Row): Read {
    const { alias } = row;
    const { asOf } = withAsOf(row.at, args.asOf);
    // Most organizations have one name and no row of names.csv: then there is nothing to choose.
    const stored = sql`CASE WHEN ${alias}.names = '[]'::jsonb THEN to_json(${alias}.default_name) ELSE json_build_array(${alias}.default_name, ${alias}.language, ${alias}.names, ${asOf}) END`;
    return expression(stored, (answer) => {
      if (typeof answer === 'string') return answer;
      const [defaultName, language, names, day] = answer as [string, string | null, StoredName[], Day];
      return chooseName(effectiveNames({ defaultName, language, acronym: null, names }), language, args.language ?? null, day).text;
    });
  }

  @PlannedField(() => [OrganizationName], {
    description: 'The names that it may bear on asOf, in every language: the present official one and its acronym first.',
  })
  names(@Args() args: AsOfArgs, row: Row, field: Asked): Read {
    const at = withAsOf(row.at, args.asOf);
    const list = namesSql(row);
    const periods = sql`(SELECT coalesce(json_agg(json_build_array(i -> 'start', i -> 'end', i -> 'ongoing') ORDER BY n), '[]'::json) FROM jsonb_array_elements(${list}) WITH ORDINALITY AS l(i, n))`;
    const both = together([namesRead({ ...row, at }, field, list), expression(periods, (answer) => answer), expression(at.asOf, String)]);
    return expression(both.sql, (answer) => {
      const names = both.present[0]?.(answer) as unknown[];
      const borne = both.present[1]?.(answer) as [string | null, string | null, boolean][];
      const day = both.present[2]?.(answer) as Day;
      return names.filter((_name, place) => {
        const [start = null, end = null, ongoing = false] = borne[place] ?? [];
        return nameMayHold({ start, end, ongoing }, day);
      });
    });
  }
}
