interface ImportingFile {
  readonly path: string;
  readonly imports: readonly { readonly target?: string | undefined }[];
}

export function findCycles(sources: readonly ImportingFile[]): string[][];
