import { defineConfig, devices } from '@playwright/test';

interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** `npm run test:e2e` finds a browser and a free port, and makes a data folder that it removes afterwards. */
function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the journeys with \`npm run test:e2e\``);
  return value;
}

const port = given('JUNCTION_E2E_PORT');
const baseURL = `http://127.0.0.1:${port}`;
const browser: Browser = JSON.parse(given('JUNCTION_E2E_BROWSER'));
const report = process.env.JUNCTION_E2E_REPORT;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // A busy machine is no fault of the product.
  timeout: 90_000,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      env: { ...definedOnly(process.env), ...browser.env },
      chromiumSandbox: false,
    },
  },
  webServer: {
    // Kept for the look at it afterwards: it must tell of nobody.
    command: `exec node scripts/start.mjs > ${JSON.stringify(given('JUNCTION_E2E_LOG'))} 2>&1`,
    url: `${baseURL}/healthz`,
    env: { PORT: port, HOST: '127.0.0.1', JUNCTION_DATA: given('JUNCTION_E2E_DATA') },
    timeout: 60_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    // Killed at once it would leave its database running.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
