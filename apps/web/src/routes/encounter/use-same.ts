import { useRef } from 'react';

/** The list of before as long as it holds the very same things, so that what is reckoned from it need not be reckoned anew. */
export function useSame<T>(list: readonly T[]): readonly T[] {
  const kept = useRef(list);
  const isSame = kept.current.length === list.length && list.every((item, at) => item === kept.current[at]);
  if (!isSame) kept.current = list;
  return kept.current;
}
