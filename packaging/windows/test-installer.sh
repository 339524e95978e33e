#!/usr/bin/env bash
# Installs, uses, upgrades and removes the very installer under 64-bit Wine, with a stand-in for the
# program. Needs makensis, wine, Xvfb, xdotool, ImageMagick. Pictures go to dist/shots.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
shots=$project/dist/shots
mkdir -p "$work/home" "$work/locale" "$shots"
# A home of its own: Wine puts the desktop and the documents into the person's own.
export HOME=$work/home WINEPREFIX=$work/wine WINEARCH=win64 WINEDEBUG=-all DISPLAY=:98
# No copies of the shortcuts for the desktop of this Linux.
export WINEDLLOVERRIDES=winemenubuilder.exe=d
unset XDG_DESKTOP_DIR XDG_DOCUMENTS_DIR
localedef -i zh_CN -f UTF-8 "$work/locale/zh_CN.UTF-8"
export LOCPATH=$work/locale
export LC_ALL=zh_CN.UTF-8

end() {
    wineserver -k 2>/dev/null || true
    umount "$drive/small" 2>/dev/null || true
    [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT
step() { echo "wine: $*"; }
fail() { echo "wine: FAILED: $*" >&2; exit 1; }
run() { timeout 100 wine "$@" </dev/null; }

Xvfb "$DISPLAY" -screen 0 1024x768x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
run wineboot -i >/dev/null 2>&1
run winecfg -v win10
drive=$WINEPREFIX/drive_c
mine=$(echo "$drive"/users/*/AppData/Local | grep -v Public)
program=$mine/Programs/DuikouDesktop
uninstall='Software\Microsoft\Windows\CurrentVersion\Uninstall\DuikouDesktop'

# What is there but Wine's own registry: files and folders.
files() { (cd "$WINEPREFIX/drive_c" && find . "$HOME" -not -path './windows/*' -not -iname '*.tmp' | sort); }
version() { run reg query "$1\\$uninstall" /v DisplayVersion 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' || echo none; }
opens() { run reg query "$1\\Software\\Classes\\$2" /ve 2>/dev/null | tr -d '\r' | LC_ALL=C grep -a REG_SZ | LC_ALL=C sed 's/.*REG_SZ *//' || echo none; }
kept() { (cd "$mine" && sha256sum duikou-desktop/desk.ini "$HOME/办公室/office.db"); }
picture() { sleep 2; import -window root "$shots/windows-$1.png"; }

"$here/installer.sh" 0.0.9 "$work" >/dev/null
"$here/installer.sh" >/dev/null
now=$("$project/.venv/bin/python" -c 'import duikou_desktop; print(duikou_desktop.__version__)')
older=$(ls "$work"/DuikouDesktop-0.0.9-x64*.exe)
newer=$(ls "$project"/dist/DuikouDesktop-"$now"-x64*.exe | tail -n 1)
standin=$([ "${newer%-standin.exe}" != "$newer" ] && echo yes || true)

mkdir -p "$HOME/办公室" "$mine/duikou-desktop"
echo records >"$HOME/办公室/office.db"
echo settings >"$mine/duikou-desktop/desk.ini"
kept >"$work/kept"
files >"$work/before"

run "$older" /S || fail "silent installation ended with $?"
[ -f "$program/duikou-desktop.exe" ] || fail "no program in $program"
[ "$(version HKCU)" = 0.0.9 ] || fail "Windows does not know of it"
[ "$(find "$drive/users" "$HOME" -name '对口支援办公助手.lnk' | wc -l)" = 2 ] || fail "shortcuts: $(find "$drive/users" "$HOME" -name '*.lnk')"
step "installed 0.0.9 silently, for this person, with two shortcuts"

wine "$program/duikou-desktop.exe" &
sleep 4
[ "$(cat "$program/started.txt")" = 0.0.9 ] || fail "the program did not start"
picture running
wine "$program/duikou.exe" & # the command line's, a little longer
sleep 4
touch "$(dirname "$(find "$HOME" "$drive/users" -name '对口支援办公助手.lnk' | head -n 1)")/Duikou Desktop.lnk"
run "$newer" /S &
upgrade=$!
sleep 5
[ -f "$program/_internal/only-in-0.0.9.txt" ] || fail "written over a running program"
step "the upgrade waits for the running program"
wait "$upgrade" || fail "the upgrade ended with $?"
[ "$(version HKCU)" = "$now" ] || fail "not upgraded: $(version HKCU)"
for each in .dkscheme:DuikouDesktop.Scheme .dkupdate:DuikouDesktop.Update \
    .dkpkg:DuikouDesktop.Package .dkreceipt:DuikouDesktop.Receipt; do
    [ "$(opens HKCU "${each%%:*}")" = "${each#*:}" ] || fail "files ${each%%:*} do not open with it"
    command=$(opens HKCU "${each#*:}\shell\open\command")
    [[ $command == *'\duikou-desktop.exe" "%1"' ]] || fail "files ${each%%:*} open with $command"
done
[ ! -f "$program/_internal/only-in-0.0.9.txt" ] || fail "files of the old version are left"
kept | cmp - "$work/kept" || fail "office or settings touched"
[ -z "$(find "$drive/users" "$HOME" -name 'Duikou Desktop.lnk')" ] || fail "a shortcut in the other language is left"
step "upgraded to $now once it was closed; office and settings are as they were"

# The disk full in the middle: on a small one of its own, with the new program of another size.
small=$drive/small
mkdir "$small"
mount -t tmpfs -o size=700k tmpfs "$small"
run "$older" /S '/D=C:\small\program' || fail "installation on the small disk ended with $?"
head -c 200k /dev/urandom >"$small/filled"
(cd "$small/program" && find . -type f -not -name uninstall.exe -exec sha256sum {} + | sort) >"$work/small"
run "$newer" /S '/D=C:\small\program' && fail "installed where there is no room"
(cd "$small/program" && find . -type f -not -name uninstall.exe -exec sha256sum {} + | sort) | cmp - "$work/small" \
    || fail "a full disk spoilt the program that was there"
umount "$small"
rmdir "$small"
run reg delete "HKCU\\$uninstall" /v InstallLocation /f >/dev/null # back to where a first one goes
run "$newer" /S || fail "installation after the full disk ended with $?"
step "where the disk is full the old program stays"

if [ -n "$standin" ]; then
    wine "$program/duikou-desktop.exe" &
    sleep 4
    [ "$(cat "$program/started.txt")" = "$now" ] || fail "the upgraded program did not start"
    picture upgraded
    wineserver -k
    step "the upgraded program starts"
fi
rm -f "$program/started.txt" "$program/given.txt"

run "$program/uninstall.exe" /S || fail "removal ended with $?"
for _ in $(seq 20); do [ -d "$program" ] || break; sleep 1; done # it goes on from a copy of itself
wineserver -w
[ "$(version HKCU)" = none ] || fail "Windows still knows of it"
for each in .dkscheme DuikouDesktop.Scheme .dkupdate DuikouDesktop.Update \
    .dkpkg DuikouDesktop.Package .dkreceipt DuikouDesktop.Receipt; do
    [ "$(opens HKCU "$each")" = none ] || fail "$each is still known"
done
kept | cmp - "$work/kept" || fail "office or settings touched"
files | grep -vE 'AppData/Local/Programs$|Start Menu' | comm -13 "$work/before" - >"$work/left"
[ ! -s "$work/left" ] || fail "left behind: $(cat "$work/left")"
step "removed without a trace; office and settings are as they were"

run "$newer" /S /AllUsers || fail "installation for all ended with $?"
[ -f "$drive/Program Files/DuikouDesktop/duikou-desktop.exe" ] || fail "not in Program Files"
[ "$(version HKLM)" = "$now" ] || fail "not for all"
[ "$(opens HKLM .dkscheme)" = DuikouDesktop.Scheme ] || fail "schemes' files do not open with it for all"
if [ -n "$standin" ]; then
    # Only now: this Wine looks for file types among the machine's alone, never among a person's.
    echo scheme >"$HOME/新 方案.dkscheme"
    run start /unix "$HOME/新 方案.dkscheme" &
    sleep 6
    given=$(iconv -f UTF-16 -t UTF-8 "$drive/Program Files/DuikouDesktop/given.txt")
    [[ $given == *'\新 方案.dkscheme"' ]] || fail "a double click on a scheme's file gave: $given"
    wineserver -k
    step "a double click on a scheme's file starts the program with it"
fi
run "$newer" /S /CurrentUser || fail "installation beside the one for all ended with $?"
run "$drive/Program Files/DuikouDesktop/uninstall.exe" /S
for _ in $(seq 20); do [ -d "$drive/Program Files/DuikouDesktop" ] || break; sleep 1; done
wineserver -w
[ "$(version HKLM)" = none ] || fail "Windows still knows of the one for all"
[ -f "$program/duikou-desktop.exe" ] && [ "$(version HKCU)" = "$now" ] || fail "it removed the person's own"
step "for all users by choice, and removed from beside the person's own"

# With the settings, by the pages: what is removed, and the box of the settings, which stands second.
run "$newer" /S /AllUsers || fail "installation for all ended with $?"
wine "$drive/Program Files/DuikouDesktop/uninstall.exe" &
sleep 5
xdotool key Return
sleep 2
xdotool key Down space
picture with-settings
xdotool key Return
for _ in $(seq 20); do [ -d "$drive/Program Files/DuikouDesktop" ] || break; sleep 1; done
wineserver -k
[ ! -e "$mine/duikou-desktop" ] || fail "the settings are left: $(ls "$mine/duikou-desktop")"
[ "$(cat "$HOME/办公室/office.db")" = records ] || fail "the office is touched"
step "removed with the person's settings where that was ticked"

# The pages as a person sees them: Enter goes on.
wine "$newer" &
for page in welcome for-whom folder; do
    picture "$page"
    xdotool key Return
done
sleep 6
picture done
wineserver -k
step "pictures of the pages are in dist/shots"
