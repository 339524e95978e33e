#!/usr/bin/env bash
# Freezes the program in the bullseye root: build/linux/duikou-desktop, and the licences of what
# it carries in build/linux/licences. Runs as root; the locked wheels come through pip.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/linux/roots.sh
. "$here/roots.sh"

"$here/build-root.sh"
root=$CACHE/bullseye-build
lock=$project/packaging/requirements-freeze.lock

# The locked wheels, by their hashes, of no newer a platform than the root's. One of
# Qt's wheels is of 2.31; of the others an older one is taken where there is one.
platforms=()
for each in _2_28 _2_17 2014 _2_12 2010 _2_5 1 _2_31; do
    platforms+=(--platform "manylinux${each}_$MACHINE")
done
rm -rf "$root/src" "$root/opt/freeze"
in_root "$root" /opt/python/bin/python3.11 -m venv --without-pip /opt/freeze
"$project/.venv/bin/python" -m pip install -q --require-hashes --no-deps --no-compile -r "$lock" \
    --target "$root/opt/freeze/lib/python3.11/site-packages" --only-binary=:all: \
    --python-version 3.11 --implementation cp --abi cp311 --abi abi3 --abi none "${platforms[@]}"

mkdir "$root/src"
(cd "$project" && git ls-files -z --cached --others --exclude-standard | tar -c --null -T -) \
    | tar -x -C "$root/src"
epoch=$(git -C "$project" log -1 --format=%ct)
IN_ROOT_ENV="SOURCE_DATE_EPOCH=$epoch PYTHONHASHSEED=1" in_root "$root" sh -euc '
    cd /src
    python=/opt/freeze/bin/python
    $python -m PyInstaller -y --log-level ERROR --distpath dist --workpath work packaging/duikou.spec
    $python packaging/licences.py dist/licences
'
rm -rf "$project/build/linux"
mkdir -p "$project/build/linux"
cp -r "$root/src/dist/duikou-desktop" "$root/src/dist/licences" "$project/build/linux/"
(cd "$root/usr/share/common-licenses" && cp -L Apache-2.0 GPL-2 GPL-3 LGPL-3 "$project/build/linux/licences/")
cp "$root/usr/share/doc/libffi7/copyright" "$project/build/linux/licences/libffi-copyright"

# Some wheels carry what only a debugger reads.
find "$project/build/linux/duikou-desktop" -name '*.so*' -type f -exec file {} + \
    | sed -n 's/: .*not stripped.*//p' | xargs strip --strip-unneeded

# objdump also says of what is no ELF file that it is none.
highest=$({ find "$project/build/linux/duikou-desktop" -type f -exec objdump -T {} + 2>/dev/null || true; } \
    | grep -oE 'GLIBC_[0-9.]+' | sort -Vu | tail -n 1)
highest=${highest#GLIBC_}
echo "highest glibc symbol: $highest"
[ "$(printf '%s\n' "$highest" "$GLIBC" | sort -V | tail -n 1)" = "$GLIBC" ] || {
    echo "the tree asks for glibc $highest; no newer than $GLIBC may be asked for" >&2
    exit 1
}
printf '%s' "$highest" >"$project/build/linux/glibc"
