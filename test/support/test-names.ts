import { Bug } from '@guildhall/problems';

/** Names of the databases that tests make: they all say so, and which run made them. */
export const databaseNames = {
  prefix: 'guildhall_test_',
  template: (run: string) => `guildhall_test_${run}_template`,
  suite: (run: string, number: string) => `guildhall_test_${run}_${number}`,
};

/** Tests drop what they find: they run on a server only when the database that was named for them says test. */
export function requireTestName(database: string): void {
  if (!/test/i.test(database)) {
    throw new Bug(`TEST_DATABASE_URL names the database "${database}"; tests run only on one whose name says "test".`);
  }
}
