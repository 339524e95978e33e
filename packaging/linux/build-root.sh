#!/usr/bin/env bash
# Makes the Debian bullseye root the Linux program is frozen in, with CPython built there from
# Debian's own source: what comes out asks for no newer glibc than bullseye's 2.31.
# Runs as root, once; the root is kept in $DUIKOU_BUILD (default ~/.cache/duikou-build).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/linux/roots.sh
. "$here/roots.sh"

root=$CACHE/bullseye-build
[ ! -e "$root/opt/python/bin/python3.11" ] || exit 0

clean_root bullseye "$root" build-essential ca-certificates dpkg-dev libbz2-dev libffi-dev \
    liblzma-dev libssl-dev pkg-config zlib1g-dev patchelf xz-utils

# Python 3.11 and a SQLite of today, both from bookworm's source packages.
cat >"$root/etc/apt/sources.list.d/bookworm-source.list" <<LIST
deb-src $MIRROR bookworm main
LIST
in_root "$root" apt-get -q update
in_root "$root" sh -euc '
    mkdir -p /usr/src/duikou && cd /usr/src/duikou
    apt-get -q source --download-only -o APT::Sandbox::User=root python3.11 sqlite3
    for source in *.dsc; do dpkg-source --no-check -x "$source" "${source%%_*}"; done
    cd sqlite3
    CFLAGS="-O2 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS" \
        ./configure --prefix=/opt/sqlite --disable-static --disable-tcl --disable-readline
    make -j"$(nproc)" && make install
    cd ../python3.11
    ./configure --prefix=/opt/python --enable-shared --enable-optimizations --with-lto \
        --without-static-libpython --without-doc-strings --with-ensurepip=install \
        CPPFLAGS=-I/opt/sqlite/include \
        LDFLAGS="-L/opt/sqlite/lib -Wl,-rpath,/opt/python/lib:/opt/sqlite/lib"
    make -j"$(nproc)" PROFILE_TASK="-m test --pgo --timeout 120 test_dict test_json test_re test_unicode"
    make install
'
in_root "$root" /opt/python/bin/python3.11 -c 'import ssl, sqlite3, ctypes, lzma, bz2, zlib, hashlib
print("sqlite", sqlite3.sqlite_version)'
