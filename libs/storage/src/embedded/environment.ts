const handedOn = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot', 'SystemDrive', 'TEMP', 'TMP'];

/** What the server's processes get of our environment: PG… variables would change what they do, and secrets are not theirs to see. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = handedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
