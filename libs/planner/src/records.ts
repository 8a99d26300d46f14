type RecordClass = new () => Record<string, unknown>;

/** A class of objects without prototypes, in which every response key is a key like any other, `__proto__` too. */
function recordClass(): RecordClass {
  const made = function () {} as unknown as RecordClass;
  made.prototype = Object.create(null) as object;
  return made;
}

/** An object as it is sent, whole. */
export const Answered = recordClass();

/** An object in which graphql-js looks up the fields. */
export const LookedUp = recordClass();
