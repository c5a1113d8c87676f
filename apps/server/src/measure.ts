/** Something that is looked up when it is asked for. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly read: () => readonly Sample[] | Promise<readonly Sample[]>;
}

/** One number. Its labels name things of which there are few, and nobody. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}
