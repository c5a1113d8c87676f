// `npm run db:stop`: stops the embedded database that a killed server left behind.
import { register } from 'tsx/esm/api';

register();
const { stopLeftBehind } = await import('../apps/server/src/store/embedded-postgres/stop-left-behind.ts');
try {
  console.log(await stopLeftBehind(process.env.JUNCTION_DATA ?? './data'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
