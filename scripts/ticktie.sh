#!/bin/sh
# Runs the command line from a clone of this repository, for the gates of docs/ci.md; builds it first where it is not there.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

if [ ! -f "$root/dist/cli.js" ] || [ ! -f "$root/dist/dataset.json" ]; then
  (cd "$root" && npm ci && node esbuild.mjs) >&2 || exit 2
fi

exec node "$root/dist/cli.js" "$@"
