# shellcheck shell=bash
# What the scripts share: installing what is missing, building, saying what happens. To be sourced.
# Everything a script says goes to standard error; standard output belongs to the tool it runs.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# The folders given by a user are relative to where the user stands.
start_folder=$PWD

# Tests that build something build it with what is installed here, which is no make.
export CMAKE_GENERATOR=Ninja

# The system's interpreter, whatever comes first on PATH: it is the reference.
# shellcheck disable=SC2034 # for the scripts that source this
python=/usr/bin/python3

say() { printf '%s\n' "$*" >&2; }

# A step of a script, as a heading.
step() {
  if [[ -t 2 ]]; then printf '\033[1m== %s\033[0m\n' "$*" >&2; else say "== $*"; fi
}

# Trouble, not a finding: exit code 2.
die() {
  say "${0##*/}: $*"
  exit 2
}

# The comment at the head of the script, as its help.
usage() { sed -n '2,/^[^#]/ { /^#/!q; s/^# \{0,1\}//; p }' "$0"; }

# "$1" as this user's own path: absolute, from the folder where the script was started.
absolute() {
  case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s/%s\n' "$start_folder" "$1" ;;
  esac
}

# ------------------------------------------------------------------ what has to be installed

# A Debian package, and a command or file (a glob) of it that shows whether it is there. CPython's
# tests come with the newest of Debian's builds of Python, so that all of the project stands on it.
packages='
clang-19                 clang++-19
libclang-rt-19-dev       /usr/lib/llvm-19/lib/clang/19/lib/linux/libclang_rt.fuzzer-*.a
llvm-19                  llvm-symbolizer-19
cmake                    cmake
ninja-build              ninja
python3                  /usr/bin/python3
libpython3.11-dev        /usr/include/python3.11/Python.h
libpython3.11-testsuite  /usr/lib/python3.11/test/test_io.py
openssl                  openssl
python3-openssl          /usr/lib/python3/dist-packages/OpenSSL/__init__.py
python3-requests         /usr/lib/python3/dist-packages/requests/__init__.py
python3-urllib3          /usr/lib/python3/dist-packages/urllib3/__init__.py
libfmt-dev               /usr/include/fmt/core.h
libcli11-dev             /usr/include/CLI/CLI.hpp
nlohmann-json3-dev       /usr/include/nlohmann/json.hpp
libgtest-dev             /usr/include/gtest/gtest.h
libgmock-dev             /usr/include/gmock/gmock.h
libbenchmark-dev         /usr/include/benchmark/benchmark.h
'

present() {
  case $1 in
    /*) compgen -G "$1" >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# The packages that are missing, in one line.
missing_packages() {
  local package probe
  local -a missing=()
  while read -r package probe; do
    if [[ -n $package ]] && ! present "$probe"; then missing+=("$package"); fi
  done <<<"$packages"
  printf '%s\n' "${missing[*]}"
}

is_debian_12() {
  # shellcheck disable=SC1091 # the system's own file
  (. /etc/os-release && [[ ${ID:-} == debian && ${VERSION_ID:-} == 12 ]]) 2>/dev/null &&
    command -v apt-get >/dev/null
}

# apt_get ARGUMENT…: quiet unless it fails. Waits for another apt to end, asks no question.
apt_get() {
  local -a as_root=()
  local log code=0
  if ((EUID != 0)); then as_root=(sudo); fi
  log=$(mktemp)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
    apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null >"$log" 2>&1 || code=$?
  if ((code != 0)); then cat "$log" >&2; fi
  rm -f "$log"
  return "$code"
}

# install_missing: Debian's packages that are not there, as root or with sudo.
install_missing() {
  local missing
  missing=$(missing_packages)
  if [[ -z $missing ]]; then return; fi
  if ! is_debian_12; then
    die "this is not Debian 12. Missing, by Debian's names: $missing"
  fi
  if ((EUID != 0)) && ! command -v sudo >/dev/null; then
    die "neither root nor sudo. Missing: $missing (apt-get install $missing)"
  fi
  step "installing from Debian: $missing"
  # A source that fails may be one that is not needed; what is missing then shows at the install.
  apt_get update || say "the package lists could not all be updated"
  local -a names
  read -ra names <<<"$missing"
  apt_get install --yes --no-install-recommends "${names[@]}" ||
    die "could not be installed: $missing"
  missing=$(missing_packages)
  if [[ -n $missing ]]; then die "still missing after the install: $missing"; fi
}

# ------------------------------------------------------------------ building

# build_folder PRESET
build_folder() {
  case $1 in
    dev) printf '%s/build\n' "$root" ;;
    fuzz) printf '%s/build/fuzz-plain\n' "$root" ;;
    *) printf '%s/build/%s\n' "$root" "$1" ;;
  esac
}

# build PRESET TARGET…: configures and builds, quietly unless something fails.
build() {
  local preset=$1 folder log
  shift
  folder=$(build_folder "$preset")
  if ! mkdir -p "$folder" 2>/dev/null || [[ ! -w $folder ]]; then die "$folder: not writable"; fi
  step "building $preset in ${folder#"$root"/}"
  log=$folder/configure.log
  # A folder configured elsewhere (a moved tree) is configured afresh.
  local -a fresh=()
  if [[ -e $folder/CMakeCache.txt ]] &&
    ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    fresh=(--fresh)
  fi
  if ! (cd "$root" && cmake --preset "$preset" "${fresh[@]}") >"$log" 2>&1; then
    cat "$log" >&2
    die "$preset: not configured"
  fi
  # Ninja's own line moves on a terminal; in a pipe only the end of it is of use.
  log=$folder/build.log
  if [[ -t 2 ]]; then
    cmake --build "$folder" --target "$@" >&2 || die "$preset: not built"
  elif ! cmake --build "$folder" --target "$@" >"$log" 2>&1; then
    grep -v '^\[[0-9]*/[0-9]*\] [BL]' "$log" >&2 || true
    die "$preset: not built"
  fi
}

# set_up TARGET…: what every script does before its own work.
set_up() {
  install_missing
  build dev "$@"
}
