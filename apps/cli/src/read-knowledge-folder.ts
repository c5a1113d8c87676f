import { ok, type Problem, type Result, refused } from '@junction/kernel';
import { readFolder } from '../../../scripts/read-folder.ts';

/** The files of a knowledge folder. Refused with a reason: no such folder, a file, no permission, nothing in it. */
export function readKnowledgeFolder(folder: string): Result<ReadonlyMap<string, string>, Problem> {
  try {
    const files = readFolder(folder);
    return files.size > 0 ? ok(files) : refused([{ path: folder, message: 'is empty, not a knowledge folder' }]);
  } catch (error) {
    const why = UNREADABLE[error instanceof Error && 'code' in error ? String(error.code) : ''];
    if (why === undefined) throw error;
    return refused([{ path: folder, message: why }]);
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder; give the knowledge folder of a project',
  ENOTDIR: 'is a file; give the folder that holds it',
  EACCES: 'may not be read by this user',
};
