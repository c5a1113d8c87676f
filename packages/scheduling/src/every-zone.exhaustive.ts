import { it } from 'vitest';
import { checkZone } from './every-zone-check.ts';
import { DAY } from './instant.ts';
import { at } from './test-clinic.ts';

// Minutes long, so not part of the suite: npm run test:exhaustive -w packages/scheduling
it.each(Intl.supportedValuesOf('timeZone'))('every day of 2026 to 2028 in %s offers what the wall says', (zone) => {
  const end = at('2029-01-01T00:00Z') / DAY;
  for (let day = at('2026-01-01T00:00Z') / DAY; day < end; day += 31) checkZone(zone, day, Math.min(day + 31, end));
});
