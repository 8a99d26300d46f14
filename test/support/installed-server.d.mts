export const OLDEST: number;
export function installedVersion(): number | null;
export function startInstalledServer(): Promise<{ url: string; stop: () => void }>;
