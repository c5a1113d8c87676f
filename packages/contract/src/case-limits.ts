/** A case file is a page or two; 1 MB leaves room for any honest one and keeps a hostile one cheap to refuse. In UTF-8 bytes. */
export const MAX_CASE_BYTES = 1024 * 1024;

/** A case nests four levels deep. YAML composition recurses, so the depth is checked before it runs. */
export const MAX_CASE_DEPTH = 20;

/** Enough to write a repeated answer once; far too few to multiply a file by its own aliases. */
export const MAX_CASE_ALIASES = 20;

/** Beyond this many problems the file is not a case at all, and a longer list helps nobody. */
export const MAX_LISTED_PROBLEMS = 100;
