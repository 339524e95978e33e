# Shell functions for Debian roots; sourced. Everything kept between runs lies in $CACHE.
CACHE=${DUIKOU_BUILD:-${XDG_CACHE_HOME:-$HOME/.cache}/duikou-build}
MIRROR=${DUIKOU_MIRROR:-http://deb.debian.org/debian}
mkdir -p "$CACHE"

# clean_root SUITE FOLDER PACKAGE...: a minimal Debian with these packages besides.
clean_root() {
    local suite=$1 root=$2 packages
    shift 2
    packages=$(IFS=,; echo "$*")
    rm -rf "$root.part"
    debootstrap --variant=minbase ${packages:+--include="$packages"} "$suite" "$root.part" "$MIRROR"
    mv "$root.part" "$root"
}

# in_root FOLDER COMMAND...: runs it there, with /proc, and an environment of its own.
in_root() {
    local root=$1
    shift
    unshare --mount sh -euc 'mount -t proc proc "$0/proc"; exec chroot "$0" "$@"' "$root" \
        env -i HOME=/root PATH=/opt/python/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive ${IN_ROOT_ENV:-} "$@"
}
