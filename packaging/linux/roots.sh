# Shell functions for Debian roots; sourced. Everything kept between runs lies in $CACHE.
CACHE=${DUIKOU_BUILD:-${XDG_CACHE_HOME:-$HOME/.cache}/duikou-build}
MIRROR=${DUIKOU_MIRROR:-http://deb.debian.org/debian}
# Debian's word for the machine, the kernel's, and the newest glibc that may be asked for there: UOS V20's,
# and that of Qt's wheel. What is built is of the machine that builds it.
ARCH=${DEB_HOST_ARCH:-$(dpkg --print-architecture)}
case $ARCH in
amd64) MACHINE=x86_64 GLIBC=2.28 ;;
arm64) MACHINE=aarch64 GLIBC=2.31 ;;
*)
    echo "no wheels of Qt for $ARCH: amd64 or arm64" >&2
    exit 1
    ;;
esac
[ "$(uname -m)" = "$MACHINE" ] || {
    echo "a program for $ARCH is frozen on a $MACHINE, this is a $(uname -m)" >&2
    exit 1
}
mkdir -p "$CACHE"

# clean_root SUITE FOLDER: a minimal Debian.
clean_root() {
    rm -rf "$2.part"
    debootstrap --arch="$ARCH" --variant=minbase "$1" "$2.part" "$MIRROR"
    mv "$2.part" "$2"
}

# in_root FOLDER COMMAND...: runs it there, with /proc, the X server's socket and an environment of
# its own: root's, or that of IN_ROOT_USER; with what IN_ROOT_ENV sets besides.
in_root() {
    local root=$1 user=${IN_ROOT_USER:-root} home=/root
    shift
    [ "$user" = root ] || home=/home/$user
    # shellcheck disable=SC2016,SC2086
    unshare --mount sh -euc '
        root=$1 user=$2; shift 2
        mount -t proc proc "$root/proc"
        if [ -d "$root/tmp/.X11-unix" ]; then mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; fi
        exec chroot --userspec="$user" "$root" "$@"' sh "$root" "$user" \
        env -i HOME="$home" PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DISPLAY="${DISPLAY:-}" \
        DEBIAN_FRONTEND=noninteractive ${IN_ROOT_ENV:-} "$@"
}
