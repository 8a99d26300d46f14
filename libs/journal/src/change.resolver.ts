import { Args, ArgsType, Field, Int, Resolver, Root, Subscription } from '@nestjs/graphql';
import {
  answer,
  type Field as Asked,
  PageArgs,
  PlannedField,
  PlannedQuery,
  type Read,
  type RequestContext,
  type Row,
} from '@guildhall/planner';
import type { GraphQLResolveInfo } from 'graphql';
import { changeAt, changeList, changeRows, operationList, operationRows } from './change-list.js';
import { ChangeFilter } from './change-filter.input.js';
import { ChangeOperationConnection, operationNumber } from './change-operation.type.js';
import { Change, ChangeConnection } from './change.type.js';
import { nodesOf } from './node-kinds.js';
import { type RecordedChanges, recordedChanges } from './recorded-changes.js';
import { RevisionWatch } from './revision-watch.js';

@ArgsType()
class ChangesArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description: 'Only what was recorded after this revision; nothing yet after the newest.',
  })
  afterRevision?: number;

  @Field(() => ChangeFilter, { nullable: true, description: 'Only changes of these.' })
  filter?: ChangeFilter | null;
}

@ArgsType()
class ChangeRecordedArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'Begin with what was recorded after this revision: the last one that you have. The newest unless given; beyond it is BAD_USER_INPUT.',
  })
  afterRevision?: number | null;
}

/** From where a subscription goes on that broke off, where its transport knows: it wins over the argument, which is from before. */
export interface ResumePoint {
  readonly afterRevision: number;
}

@Resolver(() => Change)
export class ChangeResolver {
  constructor(private readonly watch: RevisionWatch) {}

  @PlannedQuery(() => ChangeConnection, {
    nullable: true,
    description: 'The change log, oldest first: everything recorded after a revision. What a mirror or a dashboard polls.',
  })
  changes(@Args() { afterRevision = 0, filter }: ChangesArgs, row: Row, field: Asked): Read {
    return changeList(row, field, afterRevision, filter ?? {});
  }

  /** Each revision that it gives is the root of an answer of its own, which is asked for as of that revision. */
  @Subscription(() => Change, {
    description:
      'Every change as it is recorded, beginning after a revision (the newest unless given): none missed, none twice. Each is answered as of its own revision, which `extensions.revision` names too.',
    resolve: (_revision: unknown, _args: object, context: RequestContext, info: GraphQLResolveInfo) => answer(info, {}, context, changeAt),
  })
  changeRecorded(@Args() { afterRevision }: ChangeRecordedArgs, @Root() resume: ResumePoint | undefined): Promise<RecordedChanges> {
    return recordedChanges(this.watch, resume?.afterRevision ?? afterRevision);
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
