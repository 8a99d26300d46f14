/** The same for every peer that we write: ten connections, as the API has, and no compiling of plans, as there. */
export const POOL = { max: 10, options: '-c jit=off' };
