#!/usr/bin/env bash
# Makes .venv with the locked dependencies. What the system lacks is installed with apt
# (as root or through sudo), or the one command that does it is printed.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        sudo "$@"
    else
        return 1
    fi
}

# Installs Debian packages, or says how and stops.
need() {
    local packages=("$@")
    command -v apt-get >/dev/null || {
        say "缺少系统组件：${packages[*]}。请用本系统的软件管理器安装后再试。"
        exit 1
    }
    say "安装系统组件：${packages[*]}"
    if as_root env DEBIAN_FRONTEND=noninteractive sh -c \
        "{ apt-get install -y --no-install-recommends ${packages[*]} || { apt-get update && apt-get install -y --no-install-recommends ${packages[*]}; }; } >&2"; then
        return
    fi
    say "没有安装成功。请先运行这一条命令，再重试："
    say "  sudo apt-get update && sudo apt-get install -y ${packages[*]}"
    exit 1
}

find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null \
            && "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

if ! python=$(find_python); then
    # A bare system has no Python at all; an older one has too old a Python, and is told so.
    if ! command -v python3 >/dev/null; then
        need python3 python3-venv
    elif apt-cache show python3.11 >/dev/null 2>&1; then
        need python3.11 python3.11-venv
    fi
    if ! python=$(find_python); then
        say "需要 Python 3.11 到 3.13，本机是 $(python3 --version 2>&1 || echo '没有 Python')。请先安装较新的 Python。"
        exit 1
    fi
fi

missing=()
"$python" -c 'import ensurepip, venv' 2>/dev/null || {
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    missing+=("python$version-venv")
}

# What Qt loads at start, and the Debian package that has it.
libraries=$(/sbin/ldconfig -p 2>/dev/null || ldconfig -p)
while read -r library package; do
    [[ $libraries == *"$library "* ]] || missing+=("$package")
done <<'LIST'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-shape.so.0 libxcb-shape0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libX11-xcb.so.1 libx11-xcb1
LIST
# Newer systems renamed this package; its library kept its name.
if [[ $libraries != *"libglib-2.0.so.0 "* ]]; then
    if apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then missing+=(libglib2.0-0t64); else missing+=(libglib2.0-0); fi
fi
# With these a test checks a package as someone without the program would.
for tool in unzip openssl; do
    command -v "$tool" >/dev/null || missing+=("$tool")
done
command -v fc-list >/dev/null || missing+=(fontconfig)
[ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ] || missing+=(fonts-noto-cjk)
[ ${#missing[@]} = 0 ] || need "${missing[@]}"

[ -x .venv/bin/python ] || "$python" -m venv .venv
say "安装锁定的依赖……"
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r packaging/requirements-dev.lock
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
