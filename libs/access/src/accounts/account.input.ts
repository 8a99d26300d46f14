import { Field, ID, InputType } from '@nestjs/graphql';
import { Role } from '../role.js';

const PASSWORD =
  '12 to 200 characters, any of them; not the name, the e-mail address or one of the first that anybody would try. Only a hash of it is kept.';

@InputType({ description: 'A person who is to be let in.' })
export class CreateAccountInput {
  @Field(() => String, {
    description: 'The name to be shown, at most 100 characters: changes are recorded under it, for everybody to read.',
  })
  name: string;

  @Field(() => String, {
    description: 'The e-mail address to sign in with, at most 254 characters. One account each, whatever the case of its letters.',
  })
  email: string;

  @Field(() => Role, { description: 'What they may do.' })
  role: Role;

  @Field(() => String, { nullable: true, description: `${PASSWORD} Absent: nobody can sign in before resetPassword sets one.` })
  password?: string | null;
}

@InputType({ description: 'An account with which something is to be done.' })
export class AccountInput {
  @Field(() => ID, { description: 'The account.' })
  account: string;
}

@InputType({ description: 'What an account is to be allowed.' })
export class ChangeRoleInput extends AccountInput {
  @Field(() => Role, { description: 'What they may do from now on.' })
  role: Role;
}

@InputType({ description: 'A password for an account of somebody else.' })
export class ResetPasswordInput extends AccountInput {
  @Field(() => String, { description: PASSWORD })
  password: string;
}

@InputType({ description: 'Who somebody is, and how they show it.' })
export class SignInInput {
  @Field(() => String, { description: 'The e-mail address of the account, in any case.' })
  email: string;

  @Field(() => String, { description: 'Its password.' })
  password: string;
}

@InputType({ description: "A new password for one's own account." })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  current: string;

  @Field(() => String, { description: PASSWORD })
  new: string;
}
