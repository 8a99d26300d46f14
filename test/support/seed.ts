import fc from 'fast-check';

// One seed for every run, so that a change fails for what it changed; FC_SEED=random (or a number) looks elsewhere.
const SEED = 1933;
const asked = process.env['FC_SEED'];
const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked ?? SEED);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
