#!/usr/bin/env bash
# What the tests of the phone's page need: a real browser, letters to measure it with, and a second
# hand at the cipher for whoever searches a locked book byte by byte.
set -euo pipefail
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get install -qq -y --no-install-recommends chromium fonts-liberation fonts-nanum openssl >/dev/null
