#!/bin/sh
# Installs what building and trying the Windows setup needs on Debian 12; asks apt only for what is missing.
set -eu

missing=""
for package in gcc-mingw-w64-x86-64 nsis osslsigncode wine wine64; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' \
        || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "missing:$missing" >&2
    echo "run: sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing >/dev/null
