#!/usr/bin/env bash
# Completes dist/ around the packages there: per-user installer, licences, SBOM, notes, checksums.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/linux/self-extracting.sh
rm -rf dist/licences
cp -r build/deb/usr/share/doc/duikou-desktop/licences dist/licences
cp build/deb/usr/share/doc/duikou-desktop/copyright dist/licences/README
.venv/bin/python packaging/sbom.py build/linux/licences/components.json dist/sbom.cdx.json
awk '/^## / { section++ } section == 1' CHANGELOG.md >dist/release-notes.md
cd dist
find . -type f ! -name SHA256SUMS ! -name '*.log' ! -path './shots/*' -printf '%P\0' | sort -z | xargs -0 sha256sum >SHA256SUMS
echo "dist:"
ls -sh1
