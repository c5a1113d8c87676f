// Who may import whom: the table of docs/architecture.md. `types` means type-only imports.

export const packages = {
  kernel: {},
  knowledge: { kernel: 'all' },
  'body-chart': { kernel: 'all' },
  anatomy: {},
  reasoning: { kernel: 'all', knowledge: 'types', 'body-chart': 'types' },
  planning: { kernel: 'all', knowledge: 'types', reasoning: 'all' },
  check: { knowledge: 'all', reasoning: 'all' },
  encounter: { knowledge: 'types', reasoning: 'all' },
  outcomes: { kernel: 'all' },
  documents: { knowledge: 'types', reasoning: 'types', planning: 'types', encounter: 'all' },
  scheduling: { kernel: 'all' },
  contract: { kernel: 'all', knowledge: 'types', reasoning: 'all', planning: 'types', encounter: 'all' },
  'chart-view': { 'body-chart': 'all' },
  'exercise-figure': { knowledge: 'types' },
  'exercise-view': { 'exercise-figure': 'all', knowledge: 'types' },
  look: {},
  site: {
    kernel: 'all',
    contract: 'types',
    knowledge: 'types',
    'body-chart': 'all',
    'chart-view': 'all',
    anatomy: 'all',
    reasoning: 'all',
    check: 'all',
  },
  fhir: {
    kernel: 'all',
    knowledge: 'types',
    reasoning: 'types',
    planning: 'types',
    scheduling: 'types',
    contract: 'types',
  },
};

/** What a pure package may use beside ours. Tests may also use the test runner and read files. */
export const installedForPackages = new Set([
  'yaml',
  '@noble/hashes',
  '@sinclair/typebox',
  'temporal-polyfill',
  'preact',
  'react',
  'preact-render-to-string',
]);

/** Parts of packages that run in a visitor's browser: they fetch, wait and listen, and nothing pure imports them. */
export const inTheBrowser = ['packages/site/src/islands/'];

/** Folders of apps/server/src that a folder must not import from. */
export const serverFolders = {
  http: ['store', 'jobs', 'outside'],
  usecases: ['http', 'jobs'],
  store: ['http', 'usecases', 'jobs', 'outside'],
  outside: ['http', 'usecases', 'store', 'jobs'],
  jobs: ['http', 'store', 'outside'],
  backup: ['http', 'usecases', 'jobs', 'outside'],
  'clinic-archive': ['http', 'usecases', 'jobs', 'outside'],
  admin: ['http', 'jobs', 'outside'],
};
