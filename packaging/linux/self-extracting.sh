#!/usr/bin/env bash
# Packs build/deb/usr (from deb.py) as dist/duikou-desktop-VERSION-linux-MACHINE.sh: per user, no root.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
version=$(awk '/^Version:/ {print $2}' "$project/build/deb/DEBIAN/control")
file=$project/dist/duikou-desktop-$version-linux-$(uname -m).sh
{
    sed "s/{version}/$version/g; s/{glibc}/$(cat "$project/build/linux/glibc")/g" "$here/self-extracting-head.sh"
    tar -c --sort=name --owner=0 --group=0 --numeric-owner --exclude=./bin -C "$project/build/deb/usr" . \
        | xz -9 -T1
} >"$file"
chmod +x "$file"
echo "${file##*/}: $(du -m "$file" | cut -f1) MB"
