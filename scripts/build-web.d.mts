/** Resolves to true when it had to build. `root` is the project's folder. */
export function buildWebIfChanged(root: string): Promise<boolean>;
export function buildSiteIfChanged(root: string): Promise<boolean>;
