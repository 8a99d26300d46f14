import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '@guildhall/planner';
import { Viewer } from '../viewer.type.js';

@ObjectType('Session', { description: 'A browser in which you are signed in. Nobody else sees it.' })
export class SessionType {
  @Field(() => ID, { description: 'Names it in signOut.' })
  id: number;

  @Field(() => DateTimeScalar, { description: 'When you signed in.' })
  madeAt: string;

  @Field(() => DateTimeScalar, { description: 'When something was asked from it last, to about ten minutes.' })
  lastSeenAt: string;

  @Field(() => DateTimeScalar, {
    description: 'When it ends if nothing is asked from it: after 14 days, and 90 days after you signed in at the latest.',
  })
  expiresAt: string;

  @Field(() => String, { nullable: true, description: 'What the browser said of itself when you signed in, at most 200 characters.' })
  userAgent: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one from which you ask.' })
  isCurrent: boolean;
}

@ObjectType({ description: 'Who signed in.' })
export class SignInPayload {
  @Field(() => Viewer, { description: 'Who asks from now on.' })
  viewer: Viewer;
}

@ObjectType({ description: 'What became of sessions.' })
export class SessionsPayload {
  @Field(() => Int, { description: 'How many were ended.' })
  ended: number;
}
