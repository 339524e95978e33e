#!/usr/bin/env bash
# Completes dist/ around the packages there: per-user installer, licences, SBOM, notes, checksums.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/linux/self-extracting.sh
rm -rf dist/licences
cp -r build/deb/usr/share/doc/duikou-desktop/licences dist/licences
cp build/deb/usr/share/doc/duikou-desktop/copyright dist/licences/README
.venv/bin/python packaging/sbom.py build/linux/licences/components.json dist/sbom.cdx.json
version=$(.venv/bin/python -c 'import duikou_desktop; print(duikou_desktop.__version__)')
{
    echo "# 对口支援办公助手 $version（$(git log -1 --format=%cs)）"
    echo
    echo "安装、升级和卸载见 README“给信息科”；Windows 见 docs/windows.md。下载后先核对 SHA256SUMS。"
    awk '/^## / { section++ } section == 1 && !/^## /' CHANGELOG.md
} >dist/release-notes.md
rm -f dist/*-standin.exe # to try the installer with, and of no use to anybody else
ls resources/release-keys/*.pub >/dev/null 2>&1 \
    || echo "WARNING: no release key: these programs will refuse every .dkupdate (docs/packaging.md)" >&2
cd dist
find . -type f ! -name SHA256SUMS ! -name '*.log' ! -path './shots/*' -printf '%P\0' | sort -z | xargs -0 sha256sum >SHA256SUMS
echo "dist:"
ls -sh1
