import { ArgsType, Field, Int, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../scalars/date.scalar.js';
import { DateTimeScalar } from '../scalars/date-time.scalar.js';

const AS_OF = 'The day in the world; inherited by every field below. Default: today in UTC.';
const AS_KNOWN_AT =
  "The registry's records as they stood at this instant, in everything below. Not together with atRevision; an instant to come is BAD_USER_INPUT.";
const AT_REVISION = "The registry's records as they stood at this revision, in everything below. Beyond the newest is BAD_USER_INPUT.";

/** Paging of a Relay connection; checked by the planner. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the start: 1 to 100, 20 unless given.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: 'How many from the end: 1 to 100; not together with first.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string;
}

/** The states of the records that may be asked for. */
@ArgsType()
export class KnownArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: AS_KNOWN_AT })
  asKnownAt?: string;

  @Field(() => Int, { nullable: true, description: AT_REVISION })
  atRevision?: number;
}

/** Both times. */
@ArgsType()
export class TimeArgs extends KnownArgs {
  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string;
}

/** Pages of a list at a state of the records. */
@ArgsType()
export class KnownPageArgs extends PageArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: AS_KNOWN_AT })
  asKnownAt?: string;

  @Field(() => Int, { nullable: true, description: AT_REVISION })
  atRevision?: number;
}

/** Pages of a list at both times. */
@ArgsType()
export class TimePageArgs extends KnownPageArgs {
  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string;
}

/** The day alone, for a field below another. */
@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day in the world; wins over the inherited one.' })
  asOf?: string;
}

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way an order goes.',
  valuesMap: { ASC: { description: 'Smallest, earliest, A first.' }, DESC: { description: 'Largest, latest, Z first.' } },
});
