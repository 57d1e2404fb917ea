#!/bin/sh
# Installs the Debian packages that are missing, saying which. Needs root or sudo only when one is.
#
#   install-packages.sh build [check] [bench]
set -eu

build="g++ cmake ninja-build pkg-config libcli11-dev libfmt-dev libtomlplusplus-dev libsqlitecpp-dev
  libsqlite3-dev doctest-dev libexpected-dev nlohmann-json3-dev libicu-dev libsodium-dev libzip-dev libexpat1-dev
  libxlsxwriter-dev libgmime-3.0-dev tzdata python3"
check="clang-format-14 clang-tidy-14"
bench="sqlite3 valgrind"

wanted=""
for group in "$@"; do
  case "$group" in
    build) wanted="$wanted $build" ;;
    check) wanted="$wanted $check" ;;
    bench) wanted="$wanted $bench" ;;
    *) echo "install-packages.sh: no group of packages is called $group" >&2; exit 2 ;;
  esac
done

if ! command -v dpkg-query >/dev/null; then
  echo "Not a Debian system: these packages, or what answers to them, are needed:$wanted" >&2
  exit 0
fi

missing=""
for package in $wanted; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

echo "Installing with apt:$missing"
sudo=""
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Neither root nor sudo: ask an administrator for  apt-get install$missing" >&2
    exit 1
  fi
  sudo=sudo
fi
$sudo apt-get update -qq
# shellcheck disable=SC2086  # a list of names
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
