import { Args, ArgsType, Field, Int, Resolver } from '@nestjs/graphql';
import { type Field as Asked, PageArgs, PlannedField, PlannedQuery, type Read, type Row } from '@guildhall/planner';
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
  @PlannedQuery(() => ChangeConnection, {
    nullable: true,
    description: 'The change log, oldest first: everything recorded after a revision. What a mirror or a dashboard polls.',
  })
  changes(@Args() { afterRevision = 0 }: ChangesArgs, row: Row, field: Asked): Read {
    return changeList(row, field, afterRevision);
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
