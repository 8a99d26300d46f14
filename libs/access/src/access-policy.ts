import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum SignInMethod {
  PASSWORD = 'PASSWORD',
  OPENID_CONNECT = 'OPENID_CONNECT',
}

registerEnumType(SignInMethod, {
  name: 'SignInMethod',
  description: 'A way in which people sign in.',
  valuesMap: {
    PASSWORD: { description: 'An e-mail address and a password: signIn.' },
    OPENID_CONNECT: {
      description: 'At the provider of OpenID Connect that is configured: send the browser to /auth/oidc/sign-in?returnTo=/a/path/here.',
    },
  },
});

@ObjectType({ description: 'How this server lets people in, and what it lets visitors do.' })
export class AccessPolicy {
  @Field(() => [SignInMethod], { description: 'The ways in which people sign in here; PASSWORD is always one.' })
  signInMethods: SignInMethod[];

  @Field(() => Boolean, { description: 'Whether anybody may propose changes (OPEN_PROPOSALS), without an account.' })
  visitorsMayPropose: boolean;
}

/** Where the policy of this server is injected. */
export const ACCESS_POLICY = Symbol('AccessPolicy');
