import { describe, expect, it } from 'vitest';
import { isCommonPassword, refuseCommonPassword } from './common-password.ts';

const about = ['Jane Doe', 'jane.doe@example.org', 'Kinesio Clinic'];

describe('a password that anyone would try early', () => {
  it.each([
    ['a word of the list, made long with digits', 'password1234'],
    ['in other letters', 'Password-2024!'],
    ['with digits in place of letters', 'P@ssw0rd1234'],
    ['two words of the list', 'dragonmonkey'],
    ['keys that lie beside each other', 'qwertyuiop123'],
    ['one character over and over', 'aaaaaaaaaaaa'],
    ['a pattern over and over', 'abc-abc-abc-abc'],
    ['digits in a row', '123456789012'],
    ['letters in a row', 'abcdefghijklmn'],
    ['marks and nothing else', '------------'],
    ['the name of its owner', 'janedoe12345'],
    ['the address of its owner', 'jane.example.2024'],
    ['the whole address of its owner', 'jane.doe@example.org'],
    ['the clinic', 'Kinesio-Clinic-26'],
    ['this program', 'junction20262026'],
  ])('is %s', (_, password) => {
    expect(isCommonPassword(password, about)).toBe(true);
  });

  it.each([
    'correct horse battery',
    'a sentence that only Robin says',
    'x7Gq-2mPz-9LwK',
    'lamp copper window seven',
    'Täglich grüßt das Murmeltier',
    '7291 0463 8825 1906',
  ])('is not %s', (password) => {
    expect(isCommonPassword(password, about)).toBe(false);
  });

  it('is refused with the name of its field and what would be right', () => {
    expect(() => refuseCommonPassword('next', 'password1234', about)).toThrow(
      expect.objectContaining({
        refusal: expect.objectContaining({
          status: 422,
          errors: [{ path: 'next', message: expect.stringContaining('four words') }],
        }),
      }),
    );
    expect(() => refuseCommonPassword('next', 'lamp copper window seven', about)).not.toThrow();
  });
});
