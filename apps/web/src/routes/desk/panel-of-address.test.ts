import { expect, test } from 'vitest';
import { panelOfAddress } from './panel-of-address.ts';

test('an address that names a patient opens that patient, and any other opens nothing', () => {
  const id = '0199f5a0-0000-7000-8001-000000000001';
  expect(panelOfAddress(`#patient=${id}`)).toEqual({ kind: 'patient', id });
  expect(panelOfAddress('#patient=1')).toBeUndefined();
  expect(panelOfAddress('')).toBeUndefined();
});
