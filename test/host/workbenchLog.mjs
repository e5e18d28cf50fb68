/** Prints what the workbench logs: the console of the extension host, and so the tests' reporter; its own chatter is left out. */
import { createWriteStream } from 'node:fs';
import { format } from 'node:util';

const CHATTER = [
  /^Resolv(ing|ed) connection token/,
  /^Creating a socket/,
  /^\[reconnection-grace-time\]/,
  /^\[AgentHost/,
  /^\[AccountPolicyGate\]/,
  /^Updating additional builtin extensions cache/,
  /^Extension host \([^)]*\) is (un)?responsive/,
  /^Started local extension host/,
  /^\[Service Worker\] registration/,
  /^Timed out waiting for authentication provider/,
  /^\[DefaultAccount\]/,
  /^Declared authentication provider/,
  /^Ignoring fetching additional builtin extensions/,
  /^\[chat-stt\]/,
  /^Creation of workbench contribution/,
  /^Canceled: Canceled/,
  /^ChatSessionStore: /,
  /package\.nls(\.[a-z-]+)?\.json' failed with status code 404$/,
  /^Loading development extension at /,
  /^Auto updating outdated extensions/,
  /^No search provider registered for scheme: /,
];

/**
 * Opens the log. `line` prints one entry and returns what it printed, nothing for chatter; the file gets everything.
 * @param {string} file
 */
export function openWorkbenchLog(file) {
  const everything = createWriteStream(file);
  return {
    /**
     * @param {string} level
     * @param {readonly unknown[]} args in the manner of console.log
     */
    line(level, args) {
      const text = format(...args.map(nameOfError));
      everything.write(`[${level}] ${text}\n`);
      if (level === 'trace' || level === 'debug' || CHATTER.some((pattern) => pattern.test(text))) return '';
      (level === 'error' || level === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
      return text;
    },
    close: () => new Promise((resolve) => everything.end(() => resolve(undefined))),
  };
}

/**
 * Errors arrive as plain objects with nothing but their name.
 * @param {unknown} value
 */
function nameOfError(value) {
  const isError = typeof value === 'object' && value !== null && 'name' in value && Object.keys(value).length === 1;
  return isError ? value.name : value;
}
