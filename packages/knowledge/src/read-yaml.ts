import { parseDocument } from 'yaml';
import { complain, inside, type Place } from './place.ts';

/**
 * The data of a YAML text, or undefined after recording why it does not parse. Keys that repeat are mistakes, and
 * anchors and aliases are refused: a reader should not have to look elsewhere for what a line says.
 */
export function readYaml(text: string, place: Place): unknown {
  const document = parseDocument(text, { uniqueKeys: true, strict: true, prettyErrors: true, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    const line = fault.linePos?.[0].line;
    const where = line === undefined ? place : inside(place, `line ${line}`);
    complain(where, `is not valid YAML: ${fault.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? fault.code}`);
  }
  if (faults.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    complain(
      place,
      `uses YAML aliases, which are not allowed (${cause instanceof Error ? cause.message : String(cause)})`,
    );
    return undefined;
  }
}
