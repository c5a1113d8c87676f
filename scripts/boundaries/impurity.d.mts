export function findImpurities(source: { readonly text: string; readonly program: () => unknown }): string[];
