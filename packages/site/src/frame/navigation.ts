/** The pages that the header leads to, in its order. A page that is added to the site is named here and in `nav` of the words. */
export const navigation = [
  { key: 'learn', path: '/learn' },
  { key: 'check', path: '/check' },
  { key: 'book', path: '/book' },
] as const satisfies readonly {
  readonly key: 'learn' | 'check' | 'book';
  readonly path: `/${string}`;
}[];
