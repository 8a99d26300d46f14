import { Args, ArgsType, Context, Field, Info, Int, Query, Resolver } from '@nestjs/graphql';
import { answer, type Field as Asked, PageArgs, PlannedField, type Read, type RequestContext, type Row } from '@guildhall/planner';
import type { GraphQLResolveInfo } from 'graphql';
import { changeList, changeRows, operationList, operationRows } from './change-list.js';
import { ChangeOperationConnection, operationNumber } from './change-operation.type.js';
import { Change, ChangeConnection } from './change.type.js';
import { nodesOf } from './node-kinds.js';

@ArgsType()
class ChangesArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description: 'Only what was recorded after this revision; nothing yet after the newest.',
  })
  afterRevision?: number;
}

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description: 'The change log, oldest first: everything recorded after a revision. What a mirror or a dashboard polls.',
  })
  changes(@Args() args: ChangesArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<unknown> {
    return answer(info, args, context, (row, field) => {
      const { afterRevision = 0 }: ChangesArgs = field.args;
      return changeList(row, field, afterRevision);
    });
  }

  @PlannedField(() => ChangeOperationConnection, { nullable: true, description: 'What it did to each record, in its order.' })
  operations(@Args() _args: PageArgs, row: Row, field: Asked): Read {
    return operationList(row, field);
  }
}

nodesOf({ prefix: 'chg', typeName: 'Change', rows: changeRows });
nodesOf({
  prefix: 'opn',
  typeName: 'ChangeOperation',
  rows: (row) => {
    const operations = operationRows(row);
    return { ...operations, number: operationNumber(operations.row.alias) };
  },
});
