#!/usr/bin/env bash
# Fetches the locked wheels for Windows into packaging/windows/wheels: with them build.cmd needs no
# internet. Their hashes are looked at here and once more there.
set -euo pipefail
cd "$(dirname "$0")/../.."
lock=$(mktemp)
trap 'rm -f "$lock"' EXIT
.venv/bin/python packaging/windows/lock_for_windows.py packaging/requirements-freeze.lock >"$lock"
.venv/bin/python -m pip download -q --require-hashes --no-deps --only-binary=:all: -r "$lock" \
    --platform win_amd64 --python-version 3.11 --implementation cp --abi cp311 --abi abi3 --abi none \
    -d packaging/windows/wheels
ls packaging/windows/wheels | wc -l
