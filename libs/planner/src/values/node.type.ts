import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType({ description: 'An object with a permanent, globally unique id (Relay Global Object Identification).' })
export abstract class Node {
  @Field(() => ID, { description: 'Permanent: a prefix for the kind of record, then ten characters of which the last two are a checksum.' })
  id: string;
}
