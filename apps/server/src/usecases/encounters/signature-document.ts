import type { Signature } from '@junction/contract';
import type { StoredSignature } from '../../store/signatures.ts';

/** Who signed what, and when. `version` is that of the knowledge it was signed with. */
export const toSignatureDocument = (
  { signedAt, signedBy, signedByName, contentHash, knowledgeHash, engine }: StoredSignature,
  version: string,
): Signature => ({
  signedAt: signedAt.toISOString(),
  signedBy: { id: signedBy, name: signedByName },
  contentHash: contentHash.toString('hex'),
  knowledge: { version, hash: knowledgeHash },
  engine,
});
