import { Mutations } from '@guildhall/journal';
import { OrganizationRecorder } from '@guildhall/organizations';
import type { DataSource } from 'typeorm';
import { OrganizationRegistration } from './organization-registration.js';
import { OrganizationRegistrationMutations } from './organization-registration.mutations.js';

/** The mutations of registration without the server: for a terminal, where there is nobody to answer but whoever called. */
export function registrationMutations(dataSource: DataSource): Mutations {
  const mutations = new Mutations(dataSource);
  const organizations = new OrganizationRecorder();
  // It makes itself known to the mutations.
  new OrganizationRegistrationMutations(mutations, new OrganizationRegistration(organizations), organizations);
  return mutations;
}
