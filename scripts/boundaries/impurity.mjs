// What a pure package must not do: touch the process or the console, ask the clock or chance, or wait.
import { lineAt } from './read-sources.mjs';

const forbiddenObjects = new Set(['process', 'console', 'globalThis', 'localStorage', 'navigator']);
const forbiddenCalls = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID']);
const forbiddenNames = new Set(['fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'require']);

/** `line: what` for everything impure in the source. */
export function findImpurities({ program, text }) {
  const found = [];
  const say = (node, what) => found.push(`${lineAt(text, node.start)}: ${what}`);
  walk(program(), (node) => {
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && !node.computed) {
      const name = `${node.object.name}.${node.property.name}`;
      if (forbiddenObjects.has(node.object.name) || forbiddenCalls.has(name)) say(node, `${name} in a pure package`);
    }
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && forbiddenNames.has(node.callee.name)) {
      say(node, `${node.callee.name}() in a pure package`);
    }
    if (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0) {
      say(node, 'the current time in a pure package');
    }
    if (node.async === true || node.type === 'AwaitExpression') say(node, 'async in a pure package');
  });
  return found;
}

function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') visit(node);
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit);
}
