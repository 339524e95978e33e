#!/bin/sh
# 对口支援办公助手 {version}：不用管理员权限，装在本人的文件夹里。
#   sh 本文件              安装或升级
#   sh 本文件 --wait       同上；程序开着时等它关闭，最多等十分钟
#   sh 本文件 --uninstall  卸载（办公室文件夹和设置不动）
# Everything after the last line of this script is a tar.xz of the program.
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$data/duikou-desktop
bin=$HOME/.local/bin

running() {
    for each in /proc/[0-9]*/exe; do
        [ "$(readlink "$each" 2>/dev/null)" != "$place/lib/duikou-desktop/duikou" ] || return 0
    done
    return 1
}

refuse_running() {
    ! running || {
        echo "程序正在运行。请先关闭窗口，再运行一次。" >&2
        exit 1
    }
}

# Has the desktop know which files the program opens, or no longer.
look_anew() {
    for each in "update-mime-database $data/mime" "update-desktop-database $data/applications"; do
        command -v "${each%% *}" >/dev/null && [ -d "${each#* }" ] || continue
        "${each%% *}" "${each#* }" || true
    done
}

forget() {
    rm -f "$bin/duikou" "$bin/duikou-desktop" "$data/applications/duikou-desktop.desktop"
    rm -f "$data/mime/packages/duikou-desktop.xml"
    rm -f "$data"/icons/hicolor/*/apps/duikou-desktop.*
    rm -rf "$place" "$place.new"
}

if [ "${1:-}" = --wait ]; then
    shift
    left=600
    ! running || echo "正在等程序关闭，最多十分钟。请保存并关闭它的窗口。"
    while running && [ "$left" -gt 0 ]; do
        sleep 1
        left=$((left - 1))
    done
fi
case ${1:-} in
--uninstall)
    refuse_running
    forget
    look_anew
    echo "已卸载。办公室文件夹和设置没有动。"
    exit 0
    ;;
"") refuse_running ;;
--help | -h)
    sed -n '2,5s/^# //p' "$0"
    exit 0
    ;;
*)
    echo "只有一个参数可以写：--wait、--uninstall 或 --help" >&2
    exit 2
    ;;
esac

# "glibc 2.28"; a system that is too old is told so before anything is written.
glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2)
if [ -n "$glibc" ] && [ "$(printf '%s\n' "$glibc" {glibc} | sort -V | head -n 1)" != {glibc} ]; then
    echo "这台电脑的系统太旧：glibc 是 $glibc，需要 {glibc} 以上。什么也没有装。" >&2
    exit 1
fi
command -v xz >/dev/null || {
    echo "系统缺少 xz（软件包 xz-utils），请管理员安装后再试。" >&2
    exit 1
}
# Whole beside the old one first: a full disk leaves the old one as it was.
rm -rf "$place.new"
mkdir -p "$place.new" "$bin" "$data/applications" "$data/mime/packages"
tail -n +"$(($(grep -an '^exit 0 # payload$' "$0" | cut -d: -f1) + 1))" "$0" | tar -xJ -C "$place.new" || {
    rm -rf "$place.new"
    echo "没有装成：文件不完整，或磁盘满了。原来的没有动。" >&2
    exit 1
}
rm -rf "$place"
mv "$place.new" "$place"
ln -sf "$place/lib/duikou-desktop/duikou" "$bin/duikou"
ln -sf "$place/lib/duikou-desktop/duikou" "$bin/duikou-desktop"
(cd "$place/share/icons" && find . -type f) | while read -r icon; do
    mkdir -p "$data/icons/$(dirname "$icon")"
    cp "$place/share/icons/$icon" "$data/icons/$icon"
done
sed "s|^Exec=.*|Exec=\"$place/lib/duikou-desktop/duikou\" %f|" \
    "$place/share/applications/duikou-desktop.desktop" >"$data/applications/duikou-desktop.desktop"
cp "$place/share/mime/packages/duikou-desktop.xml" "$data/mime/packages/"
look_anew

# Debian calls the package after the library: libxcb-cursor.so.0 is in libxcb-cursor0, libX11.so.6 in
# libx11-6. Without libcups nothing is lost but printers.
missing=$(LD_LIBRARY_PATH=$place/lib/duikou-desktop/_internal find "$place/lib" -name '*.so*' -type f \
    -exec ldd {} + 2>/dev/null | awk '/=> not found/ && !/libcups/ {print tolower($1)}' | sort -u \
    | sed -E 's/^(.*[0-9])\.so\.([0-9]+).*/\1-\2/; s/^(.*)\.so\.([0-9]+).*/\1\2/; s/^libglib-/libglib/')
[ -z "$missing" ] || {
    echo "已装好，但系统缺少下面这些软件包，请管理员安装：" >&2
    echo "$missing" >&2
    exit 1
}
echo "已装好 {version}。从开始菜单打开“对口支援办公助手”，或运行 $bin/duikou。"
exit 0 # payload
