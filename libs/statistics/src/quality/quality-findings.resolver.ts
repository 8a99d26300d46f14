import { Args, ArgsType, Field, ID, Resolver } from '@nestjs/graphql';
import { type Field as Asked, PlannedQuery, type Read, type Row, TimePageArgs } from '@guildhall/planner';
import { QualityFindingKind } from './quality-finding-kind.js';
import { QualityFinding, QualityFindingConnection } from './quality-finding.type.js';
import { qualityFindings } from './quality-findings.js';

@ArgsType()
class QualityFindingsArgs extends TimePageArgs {
  @Field(() => [QualityFindingKind], { nullable: true, description: 'Of which kinds; of all unless given.' })
  kinds?: QualityFindingKind[];

  @Field(() => ID, {
    nullable: true,
    description: 'Only of this federation: its memberships, its stated figures, and the organizations that belong or belonged to it.',
  })
  federation?: string;
}

@Resolver(() => QualityFinding)
export class QualityFindingsResolver {
  @PlannedQuery(() => QualityFindingConnection, {
    nullable: true,
    description:
      'What is doubtful in the records: a work list for editors, the gravest kinds first, then by the name of the organization (TWINS: the likeliest first). asOf is the day from which STALE counts back and on which TWINS may exist.',
  })
  qualityFindings(@Args() args: QualityFindingsArgs, row: Row, field: Asked): Read {
    return qualityFindings(row, field, args);
  }
}
