#!/usr/bin/env bash
# Opens the window; without a display says so and does the main job on the demo office.
set -euo pipefail
cd "$(dirname "$0")/.."
duikou=.venv/bin/duikou

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$duikou"
fi

echo "这里没有图形界面，打不开窗口。下面用示范办公室把主要的工作做一遍："
home=${DUIKOU_DEMO:-demo-office}
if [ ! -e "$home/supporter/office.db" ]; then
    echo; echo "一、建立两个示范办公室"
    "$duikou" demo --home "$home"
fi
echo; echo "二、按支援医院考核标准计算 2024 年得分"
"$duikou" score --home "$home/supporter" --year 2024
echo; echo "三、写出年终上报文件夹并读回核对"
"$duikou" export --home "$home/supporter" --year 2024 --to "$home"
"$duikou" export --home "$home/recipient" --year 2024 --to "$home"
echo; echo "文件在 $home 里，可以用 WPS 打开。有图形界面时再运行 make run 就会打开窗口。"
