export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  /** For a person to read: where it was found. */
  readonly name: string;
}

export function findBrowser(root: string): Promise<FoundBrowser | undefined>;
