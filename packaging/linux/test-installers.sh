#!/usr/bin/env bash
# Installs dist's .deb in clean Debian roots as an IT department would, uses it as a clerk would,
# upgrades, removes and installs it again. As root; needs debootstrap, Xvfb, openbox, xdotool, ImageMagick.
# Pictures of the installed program's window go to dist/shots.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/linux/roots.sh
. "$here/roots.sh"
python=$project/.venv/bin/python
work=$(mktemp -d)
export DISPLAY=:97

step() { printf '%s: %s\n' "$suite" "$*"; }
fail() { printf '%s: FAILED: %s\n' "$suite" "$*" >&2; exit 1; }
as_clerk() { IN_ROOT_USER=clerk in_root "$root" "$@"; }

end() {
    kill ${openbox:-} ${xvfb:-} 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT

# What lies in the root: name, size, time, of everything that is not the kernel's.
files() { find "$root" -xdev \( -path "$root/proc" -o -path "$root/dev" \) -prune -o -printf '%P\t%y\t%s\t%T@\n' | sort; }

# All rows and all evidence of the office.
kept() {
    "$python" -c 'import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).iterdump(), sep="\n")' \
        "$root/home/clerk/办公室/recipient/office.db"
    (cd "$root/home/clerk/办公室/recipient" && find evidence -type f -exec sha256sum {} + | sort)
}

# The window of that title, once it is there. xdotool gives up where another goes while it looks.
window_named() {
    local tries
    for tries in 1 2 3 4 5; do
        timeout 60 xdotool search --sync --onlyvisible --name "$1" | head -n 1 && return
        sleep 1
    done
    return 1
}

# open_window NAME ARGUMENT...: the real window on the X server, a picture of it, closed as a person does.
open_window() {
    local name=$1 window
    shift
    as_clerk "$@" &
    local program=$!
    window=$(window_named 融水苗族自治县人民医院) \
        || fail "no window with the office ($name)"
    sleep 3
    import -window root "$project/dist/shots/$suite-$name.png"
    xdotool windowactivate --sync "$window" key alt+F4
    wait "$program" || fail "the window ended with $? ($name)"
    step "window opened on the office and closed ($name)"
}

# double_click NAME: a scheme's file opened as a file manager does, by what the desktop knows of it;
# the program asks whether to install it, and is told no.
double_click() {
    local name=$1 file="/home/clerk/新 方案.dkscheme" window
    in_root "$root" apt-get -qqy install libglib2.0-bin >/dev/null 2>&1
    as_clerk "${program:-duikou}" scheme export guangxi-2022-2025 "$file" >/dev/null
    # Bullseye's gio does not end by itself where there is no session bus.
    as_clerk timeout --foreground 10 gio open "$file" >"$work/opened" 2>&1 || true
    window=$(window_named 安装这个方案) \
        || { cat "$work/opened"; fail "a double click asked nothing ($name)"; }
    sleep 2
    import -window root "$project/dist/shots/$suite-$name.png"
    xdotool windowactivate --sync "$window" key Escape
    window=$(window_named 融水苗族自治县人民医院)
    xdotool windowactivate --sync "$window" key alt+F4
    timeout 60 sh -c 'while xdotool search --onlyvisible --name 融水苗族自治县人民医院; do sleep 0.5; done' >/dev/null \
        || fail "the window stayed ($name)"
    rm "$root$file"
    step "a double click on a scheme's file asks whether to install it ($name)"
}

# An upgrade under an open window is refused, and the window goes on as it was.
refused_while_open() {
    local window program
    as_clerk duikou --home /home/clerk/办公室/recipient &
    program=$!
    window=$(window_named 融水苗族自治县人民医院) || fail "no window to upgrade under"
    # Beside it: from mounts of one's own /proc names the program by another path.
    nsenter --mount --target "$(pgrep -P "$program")" chroot "$root" \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin dpkg -i "/${newer##*/}" >"$work/refused" 2>&1 \
        && fail "upgraded under an open window"
    grep -q 正在运行 "$work/refused" || { cat "$work/refused"; fail "refused for another reason"; }
    sleep 2
    xdotool windowactivate --sync "$window" key alt+F4
    wait "$program" || fail "the window ended with $? (upgrade refused)"
    step "an upgrade under the open window is refused"
}

self_test() {
    as_clerk "${program:-duikou}" --self-test >"$work/said" || { cat "$work/said"; fail "self-test"; }
    step "self-test: $(tr '\n' ' ' <"$work/said")"
}

install() { in_root "$root" apt-get -qqy install "/$(basename "$1")" >"$work/apt" 2>&1 || { tail "$work/apt"; fail "install $1"; }; }

try() {
    suite=$1
    base=$CACHE/$suite-clean
    [ -d "$base" ] || clean_root "$suite" "$base" >/dev/null
    root=$work/$suite
    cp -a "$base" "$root"
    cp "$older" "$newer" "$root/"
    mkdir -p "$root/tmp/.X11-unix"
    in_root "$root" sh -euc 'apt-get -qq update; useradd -m clerk'

    install "$older"
    step "installed $(in_root "$root" dpkg-query -Wf '${Version}' duikou-desktop)"

    files >"$work/before"
    self_test
    as_clerk duikou demo --home /home/clerk/办公室 >/dev/null
    as_clerk duikou score --home /home/clerk/办公室/recipient --year 2024 >/dev/null
    as_clerk mkdir /home/clerk/U盘
    as_clerk duikou export --home /home/clerk/办公室/recipient --year 2024 --to /home/clerk/U盘 >/dev/null
    open_window first duikou --home /home/clerk/办公室/recipient
    files >"$work/after"
    strange=$(comm -13 "$work/before" "$work/after" | cut -f1 \
        | grep -vE '^home/clerk(/办公室(/|$)|/U盘(/|$)|/\.config(/duikou-desktop(/|$)|$)|$)|^tmp$' || true)
    lost=$(comm -23 <(cut -f1 "$work/before") <(cut -f1 "$work/after"))
    [ -z "$strange$lost" ] || fail "written or lost outside the office, settings and export: $strange $lost"
    step "nothing written outside the office, the settings and the export"

    refused_while_open
    kept >"$work/kept"
    cp "$root/home/clerk/.config/duikou-desktop/desk.ini" "$work/desk.ini"
    install "$newer"
    step "upgraded to $(in_root "$root" dpkg-query -Wf '${Version}' duikou-desktop)"
    kept | cmp - "$work/kept" || fail "records changed by the upgrade"
    cmp "$root/home/clerk/.config/duikou-desktop/desk.ini" "$work/desk.ini" || fail "settings changed"
    self_test
    open_window upgraded duikou-desktop # no office named: it finds the last one
    double_click double-click
    kept | cmp - "$work/kept" || fail "records changed after the upgrade"

    in_root "$root" apt-get -qqy purge duikou-desktop >/dev/null 2>&1
    left=$(find "$root" -xdev -path "$root/home" -prune -o -name '*duikou*' ! -name '*.deb' -print)
    [ -z "$left" ] || fail "left behind: $left"
    kept | cmp - "$work/kept" || fail "records touched by removing"
    step "removed; the office is as it was"

    install "$newer"
    open_window again duikou-desktop
    kept | cmp - "$work/kept" || fail "records changed after installing again"
    in_root "$root" apt-get -qqy purge duikou-desktop >/dev/null 2>&1
    [ -z "$per_user" ] || try_per_user
    rm -rf "$root"
}

# The installer for machines without root, on the same office: installed, installed over, removed.
try_per_user() {
    local file=/home/clerk/${per_user##*/} place=/home/clerk/.local
    cp "$per_user" "$root$file"
    in_root "$root" apt-get -qqy install xz-utils >/dev/null 2>&1
    as_clerk sh "$file" >/dev/null
    as_clerk sh "$file"
    program=$place/bin/duikou self_test
    open_window per-user "$place/bin/duikou-desktop"
    program=$place/bin/duikou double_click per-user-double-click
    as_clerk sh "$file" --uninstall
    left=$(find "$root$place" "$root/usr" -name '*duikou*')
    [ -z "$left" ] || fail "left behind: $left"
    kept | cmp - "$work/kept" || fail "records touched by the per-user installer"
    step "per-user installer: installed, used and removed"
}

per_user=$(ls "$project"/dist/duikou-desktop-*-linux-$MACHINE.sh 2>/dev/null | tail -n 1 || true)
older=$work/duikou-desktop_0.0.9_$ARCH.deb
newer=$(ls "$project"/dist/duikou-desktop_*_$ARCH.deb | tail -n 1)
dpkg-deb -R "$newer" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.9/' "$work/older/DEBIAN/control"
dpkg-deb --root-owner-group -Zgzip -z1 -b "$work/older" "$older" >/dev/null
rm -r "$work/older"
mkdir -p "$project/dist/shots"
Xvfb "$DISPLAY" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
timeout 20 sh -c 'until xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.2; done'
openbox >/dev/null 2>&1 &
openbox=$!
[ $# -gt 0 ] || set -- bookworm bullseye
for each in "$@"; do try "$each"; done
