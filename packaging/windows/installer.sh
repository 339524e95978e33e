#!/usr/bin/env bash
# Builds dist/DuikouDesktop-VERSION-x64.exe: of the frozen Windows tree in build/windows, or, where
# there is none, of a stand-in that only opens a window (-standin.exe: to try the installer with).
# installer.sh [VERSION [FOLDER]]
set -euo pipefail
cd "$(dirname "$0")/../.."
python=.venv/bin/python
version=${1:-$($python -c 'import duikou_desktop; print(duikou_desktop.__version__)')}
to=${2:-dist}
payload=build/windows/duikou-desktop
kind=

mkdir -p "$to" build/windows
PYTHONPATH=packaging $python -c 'from pathlib import Path; from icons import write_ico; write_ico(Path("build/icon.ico"))'
if [ ! -f "$payload/duikou-desktop.exe" ]; then
    kind=-standin payload=build/windows-standin
    rm -rf "$payload"
    mkdir -p "$payload/_internal"
    makensis -V2 -WX -INPUTCHARSET UTF8 -DVERSION="$version" -DOUTPUT="$PWD/$payload/duikou-desktop.exe" packaging/windows/standin.nsi
    cp "$payload/duikou-desktop.exe" "$payload/duikou.exe"
    echo "$version" >"$payload/_internal/only-in-$version.txt"
fi
makensis -V2 -WX -INPUTCHARSET UTF8 -DVERSION="$version" -DPAYLOAD="$PWD/$payload" -DICON="$PWD/build/icon.ico" \
    -DOUTPUT="$(realpath "$to")/DuikouDesktop-$version-x64$kind.exe" packaging/windows/duikou.nsi
ls -sh "$to/DuikouDesktop-$version-x64$kind.exe"
