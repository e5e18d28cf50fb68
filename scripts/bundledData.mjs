/** How data is written into the bundles: as JavaScript that takes little room and gives the very same values. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * Word lists are YAML, with comments on their sources. `words.yaml?hash` only names what is in the list.
 * @type {import('esbuild').Plugin}
 */
const wordLists = {
  name: 'word-lists',
  setup(plugin) {
    plugin.onLoad({ filter: /\.ya?ml$/ }, ({ path: file, suffix }) => ({
      contents: `export default ${suffix === '?hash' ? hash(file) : literal(parse(readFileSync(file, 'utf8')))}`,
      loader: 'js',
      watchFiles: [file],
    }));
  },
};

/**
 * The names of weights begin alike, in the order of the alphabet; in JSON that is one line each, for those who read a change.
 * @type {import('esbuild').Plugin}
 */
const weights = {
  name: 'weights',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]weights\.json$/ }, ({ path: file }) => ({
      contents: unpacking(JSON.parse(readFileSync(file, 'utf8'))),
      loader: 'js',
      watchFiles: [file],
    }));
  },
};

/**
 * What `blocks.ts` turns off in the Markdown parser, the colours of its nodes, and ways through its trees that nobody goes: while the
 * parser refers to them, the bundler can leave out nothing of what they alone need. A version that has none of one of these stops the build.
 * @type {Readonly<Record<string, readonly (readonly [RegExp, string])[]>>}
 */
const UNUSED = {
  markdown: [
    [/\btags\.\w+(?:\(tags\.\w+\))?/g, 'undefined'],
    [/^const DefaultInline = \{[\s\S]*?^\};/m, 'const DefaultInline = {};'],
    [/^ {4}parseInline\(text, offset\) \{[\s\S]*?^ {4}\}/m, 'parseInline() { return []; }'],
    [/^InlineContext\.\w+ = .*$/gm, ''],
    [/parseSubSuper\(\d.*?\)/g, 'undefined'],
    [/^ {4}(LinkReference)\(.*\) \{ return .*\},?$/gm, '    $1: undefined,'],
  ],
  common: [
    [/^ {4}(?:get |static )?(?:lastChild|childBefore|prev|prevSibling)\(.*\) \{ return .*\}$/gm, ''],
    [
      /^ {4}(?:resolve|resolveInner|resolveStack|cursorAt|moveTo|matchContext|enterUnfinishedNodesBefore|iterate)\(.*\) \{\n[\s\S]*?^ {4}\}/gm,
      '',
    ],
    [/^ {4}get propValues\(\) \{[\s\S]*?^ {4}\}/m, ''],
  ],
};

/** @type {import('esbuild').Plugin} */
const blockParser = {
  name: 'block-parser',
  setup(plugin) {
    plugin.onLoad({ filter: /@lezer[\\/](?:markdown|common)[\\/]dist[\\/]index\.js$/ }, ({ path: file }) => {
      let contents = readFileSync(file, 'utf8');
      for (const [pattern, instead] of UNUSED[/common/.test(file) ? 'common' : 'markdown'] ?? []) {
        const without = contents.replace(pattern, instead);
        if (without === contents) throw new Error(`The Markdown parser has nothing like ${pattern} any more.`);
        contents = without;
      }
      return { contents, loader: 'js' };
    });
  },
};

/** @param {string} file */
function hash(file) {
  const content = JSON.stringify(parse(readFileSync(file, 'utf8')));
  return JSON.stringify(createHash('sha256').update(content).digest('hex').slice(0, 16));
}

export const dataPlugins = [wordLists, weights, blockParser];

/**
 * A value as JavaScript. A list of many words is one text that is split: two quotes and a comma less a word.
 * @param {unknown} value
 * @returns {string}
 */
function literal(value) {
  if (Array.isArray(value)) {
    const words = value.length > 4 && value.every((each) => typeof each === 'string' && !each.includes('|'));
    return words ? `${JSON.stringify(value.join('|'))}.split('|')` : `[${value.map(literal).join()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${literal(each)}`)}}`;
}

/**
 * The weights of a ranking, as weights.json has them.
 * @typedef {{ readonly bias: readonly number[], readonly share: readonly number[], readonly features: Readonly<Record<string, readonly number[]>> }} Ranking
 */

/**
 * A module that gives rankings, the features of each packed in a text.
 * @param {Readonly<Record<string, Ranking>>} rankings
 */
function unpacking(rankings) {
  const packed = Object.entries(rankings).map(
    ([name, { features, ...units }]) =>
      `${JSON.stringify(name)}: { ...${JSON.stringify(units)}, features: unpack(${JSON.stringify(pack(features))}) }`,
  );
  return `const unpack = ${unpack};\nexport default { ${packed.join(', ')} };`;
}

/** A letter can say so much: what `parseInt` reads of base 36. */
const MOST_SHARED = 35;

/**
 * Each name as the count of letters that it begins with like the one before, and the others; then its numbers, all of them whole.
 * @param {Ranking['features']} features
 */
function pack(features) {
  let before = '';
  const entries = Object.entries(features).map(([name, numbers]) => {
    if (/[=|]/.test(name))
      throw new Error(`The weight “${name}” can't be packed: its name holds a mark that parts entries.`);
    let shared = 0;
    while (shared < MOST_SHARED && shared < name.length && name[shared] === before[shared]) shared++;
    before = name;
    return `${shared.toString(36)}${name.slice(shared)}=${numbers}`;
  });
  return entries.join('|');
}

/**
 * Stands in the bundle as it is written here, so it may ask for nothing around it.
 * @param {string} text
 */
function unpack(text) {
  let name = '';
  const entries = text === '' ? [] : text.split('|');
  return Object.fromEntries(
    entries.map((entry) => {
      const end = entry.indexOf('=');
      name = name.slice(0, Number.parseInt(entry.charAt(0), 36)) + entry.slice(1, end);
      return [
        name,
        entry
          .slice(end + 1)
          .split(',')
          .map(Number),
      ];
    }),
  );
}
