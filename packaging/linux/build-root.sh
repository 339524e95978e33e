#!/usr/bin/env bash
# Makes the Debian bullseye root the Linux program is frozen in, with CPython built there from
# Debian's own source: what comes out asks for no newer glibc than UOS V20's 2.28.
# Runs as root, once for each change of it; the root is kept in $DUIKOU_BUILD (default ~/.cache/duikou-build).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/linux/roots.sh
. "$here/roots.sh"

root=$CACHE/bullseye-build
recipe=$(cat "$0" "$here/older-glibc.h" | sha256sum)
[ "$(cat "$root/opt/ready" 2>/dev/null)" != "$recipe" ] || exit 0

[ -d "$root" ] || clean_root bullseye "$root"
# Sources are bookworm's: Python 3.11, and an SQLite that knows what the program asks of it.
echo "deb-src $MIRROR bookworm main" >"$root/etc/apt/sources.list.d/bookworm-source.list"
rm -rf "$root"/opt/*
cp "$here/older-glibc.h" "$root/opt/"
in_root "$root" sh -euxc '
    apt-get -q update
    apt-get -qy install --no-install-recommends build-essential ca-certificates dpkg-dev \
        libbz2-dev libexpat1-dev libffi-dev liblzma-dev pkg-config tcl xz-utils zlib1g-dev
    rm -rf /usr/src/duikou
    mkdir /usr/src/duikou
    cd /usr/src/duikou
    apt-get -q source --download-only -o APT::Sandbox::User=root python3.11 sqlite3
    for source in *.dsc; do dpkg-source --no-check -x "$source" "${source%%_*}"; done

    cd /usr/src/duikou/sqlite3
    CFLAGS="-O2 -include /opt/older-glibc.h -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS" \
        ./configure --prefix=/opt/sqlite --disable-static --disable-tcl --disable-readline
    make -j"$(nproc)"
    make install

    cd /usr/src/duikou/python3.11
    # A security patch of theirs wants an inner header, which setup.py has to be told.
    sed -i "s/\(Extension(.pyexpat., sources=..pyexpat.c.\]\)/\1, define_macros=[(\"Py_BUILD_CORE_MODULE\", None)]/" setup.py
    # sem_clockwait is of glibc 2.30; without it CPython waits by the wall clock, as it did before.
    export ac_cv_func_sem_clockwait=no
    PKG_CONFIG_PATH=/opt/sqlite/lib/pkgconfig ./configure --prefix=/opt/python --enable-shared \
        --enable-optimizations --without-static-libpython --with-system-expat \
        --with-ensurepip=no CFLAGS="-include /opt/older-glibc.h" CPPFLAGS=-I/opt/sqlite/include \
        LDFLAGS="-L/opt/sqlite/lib -Wl,-rpath,/opt/python/lib:/opt/sqlite/lib"
    make -j"$(nproc)" PROFILE_TASK="-m test --pgo --timeout 120 test_dict test_json test_re test_unicode"
    make install
    find /opt -name "*.so*" -type f -exec strip --strip-unneeded {} +
    strip /opt/python/bin/python3.11
    /opt/python/bin/python3.11 -c "import bz2, ctypes, lzma, pyexpat, sqlite3, venv, zlib
print(\"SQLite\", sqlite3.sqlite_version)"
    rm -rf /usr/src/duikou
'
printf '%s\n' "$recipe" >"$root/opt/ready"
