#!/bin/sh
# preinst and prerm of the package: a window that goes on with other program files underneath it can
# neither open its next page nor close.
set -e
case "$1" in
upgrade | remove)
    for each in /proc/[0-9]*/exe; do
        if [ "$(readlink "$each" 2>/dev/null)" = /usr/lib/duikou-desktop/duikou ]; then
            echo "对口支援办公助手正在运行。请先关闭它的窗口，再升级或卸载。" >&2
            echo "Duikou Desktop is running: close its window first." >&2
            exit 1
        fi
    done
    ;;
esac
