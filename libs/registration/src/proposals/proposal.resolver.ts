import { Args, ArgsType, Field, Int, Resolver } from '@nestjs/graphql';
import { connection, type Field as Asked, object, one, PageArgs, PlannedQuery, type Read, type Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { Proposal, ProposalConnection, ProposalStatus } from './proposal.type.js';

@ArgsType()
class ProposalArgs {
  @Field(() => Int, { description: 'Its public number.' })
  number: number;
}

@ArgsType()
class ProposalsArgs extends PageArgs {
  @Field(() => [ProposalStatus], { nullable: true, description: 'Only those of which this has become; all unless given.' })
  status?: ProposalStatus[];
}

/** A proposal by its number. */
export function proposalRead(row: Row, field: Asked, number: Sql): Read {
  const alias = row.planning.alias('q');
  return one({ ...row, alias }, field, sql`proposal ${alias} WHERE ${alias}.number = ${number}`, 'Proposal');
}

@Resolver(() => Proposal)
export class ProposalResolver {
  @PlannedQuery(() => Proposal, { nullable: true, description: 'A proposal by its public number, null where there is none. Never cached.' })
  proposal(@Args() { number }: ProposalArgs, row: Row, field: Asked): Read {
    return proposalRead(row, field, sql`${number}::int4`);
  }

  @PlannedQuery(() => ProposalConnection, { nullable: true, description: 'Proposals, the newest first. Never cached.' })
  proposals(@Args() { status }: ProposalsArgs, row: Row, field: Asked): Read {
    const alias = row.planning.alias('q');
    return connection(field, {
      from: sql`proposal ${alias}`,
      where: status ? sql`${alias}.status = ANY(${status}::text[])` : sql`true`,
      order: { name: 'proposals', keys: [{ sql: sql`${alias}.number::int8`, type: 'int8' }], descending: true },
      node: (node) => object({ ...row, alias }, node, 'Proposal'),
    });
  }
}
