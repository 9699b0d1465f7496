#!/usr/bin/env bash
# What the tests of the phone's page need: a real browser and letters to measure it with.
set -euo pipefail
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get install -qq -y --no-install-recommends chromium fonts-liberation fonts-nanum >/dev/null
