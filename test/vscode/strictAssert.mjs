/** `node:assert/strict` for the web worker, where there is no Node. */
import assert from 'assert/build/assert.js';

// biome-ignore lint/style/noDefaultExport: it stands in for a module with a default export
export default assert.strict;
