import { permit, Role } from '@guildhall/access';
import { Args, Context, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { checkedInput, type MutationContext, Mutations } from '@guildhall/journal';
import { answer, daySql, one, RequestMoment } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { belowChange, changeOf } from '../proposals/named-change.js';
import { ProposedChangeInput } from '../proposals/proposed-change.input.js';
import { ChangePreview } from './change-preview.type.js';

// Whatever is looked at here can also be proposed, by whoever may propose.
permit('previewChange', Role.CONTRIBUTOR);

@InputType({ description: 'A change to be looked at before it is recorded.' })
export class PreviewChangeInput {
  @Field(() => ProposedChangeInput, { description: 'The change.' })
  change: ProposedChangeInput;
}

@Resolver()
export class PreviewMutations {
  constructor(private readonly mutations: Mutations) {}

  @Mutation(() => ChangePreview, {
    nullable: true,
    description:
      'What a mutation would do with the same input, refusals included: nothing is written; no change itself. For everybody with the role CONTRIBUTOR: who may not record it may propose it.',
  })
  async previewChange(
    @Args('input', { type: () => PreviewChangeInput, description: 'The change to be looked at.' }) sent: PreviewChangeInput,
    @Info() info: GraphQLResolveInfo,
    @Context() { caller }: MutationContext,
  ): Promise<unknown> {
    const { mutation, input } = changeOf(checkedInput(PreviewChangeInput, sent).change);
    if (!caller) throw new Bug('previewChange is permitted to nobody in particular');
    return belowChange(mutation, () =>
      this.mutations.look(mutation, input, caller, ({ number, recordedAt }, query) => {
        const today = daySql(recordedAt.slice(0, 10));
        return answer(info, {}, { moment: new RequestMoment(query) }, ({ planning }, field) => {
          const alias = planning.alias('w');
          const row = { planning, alias, at: { asOf: today, asked: false, today, revision: sql`${number}::int8` } };
          return one(row, field, sql`(SELECT ${number}::int8 AS revision) ${alias}`);
        });
      }),
    );
  }
}
