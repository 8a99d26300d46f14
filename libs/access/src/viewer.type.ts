import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

/** What an account or a token may do. */
export enum Role {
  CONTRIBUTOR = 'CONTRIBUTOR',
  EDITOR = 'EDITOR',
  ADMIN = 'ADMIN',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What an account or a token may do. Everybody may read.',
  valuesMap: {
    CONTRIBUTOR: { description: 'May propose changes.' },
    EDITOR: { description: 'May record changes.' },
    ADMIN: { description: 'May merge and redact, and keeps accounts and tokens.' },
  },
});

@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Field(() => String, { description: 'The name that was chosen to be shown.' })
  name: string;

  @Field(() => Role, { description: 'What they may do.' })
  role: Role;
}
