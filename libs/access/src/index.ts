export { AccessModule } from './access.module.js';
export type { AccessContext } from './viewer.resolver.js';
export { Role, Viewer } from './viewer.type.js';
