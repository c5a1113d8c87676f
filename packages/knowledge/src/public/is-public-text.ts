/** True for the files that only patients read: `parseKnowledge` passes them over, and no result depends on them. */
export const isPublicText = (file: string): boolean => /^(library|words)\//.test(file);
