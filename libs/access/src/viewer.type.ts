import { Field, ObjectType } from '@nestjs/graphql';
import { Role } from './role.js';

@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Field(() => String, { description: 'The name that was chosen to be shown.' })
  name: string;

  @Field(() => Role, { description: 'What they may do.' })
  role: Role;

  @Field(() => String, { nullable: true, description: 'The e-mail address of your own account; null for a program with a token.' })
  email: string | null;
}
