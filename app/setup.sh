# Sourced by app/run, tests/run, tests/bench/run and .ci/run: makes sure that what they need is there,
# then builds.
# What is said here goes to the error stream, so that a program's own output stays clean.
# shellcheck shell=bash disable=SC2034

project_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# Where ccache is installed, checkouts share what was compiled, whatever folder they stand in.
export CCACHE_BASEDIR=$project_dir CCACHE_NOHASHDIR=1

# A fresh container has no locale, and Qt then complains about every start.
if [[ -z ${LC_ALL:-}${LC_CTYPE:-}${LANG:-} ]]; then
    export LANG=C.UTF-8
fi

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

has_qt() {
    local dir
    local -a prefixes
    IFS=: read -r -a prefixes <<<"${CMAKE_PREFIX_PATH:-}"
    [[ -n ${Qt6_DIR:-} ]] && return
    for dir in "${prefixes[@]/%//lib}" /usr/lib{,64,/*-*-*} /usr/local/lib{,64} /opt/homebrew/lib; do
        [[ -e $dir/cmake/Qt6Widgets/Qt6WidgetsConfig.cmake ]] && return
    done
    return 1
}

# has_qt_module NAME
has_qt_module() {
    local dir
    local -a prefixes
    IFS=: read -r -a prefixes <<<"${CMAKE_PREFIX_PATH:-}"
    [[ -n ${Qt6_DIR:-} && -e ${Qt6_DIR}/../Qt6$1/Qt6$1Config.cmake ]] && return
    for dir in "${prefixes[@]/%//lib}" /usr/lib{,64,/*-*-*} /usr/local/lib{,64} /opt/homebrew/lib; do
        [[ -e $dir/cmake/Qt6$1/Qt6$1Config.cmake ]] && return
    done
    return 1
}

# Debian has the program in another package than what describes it to the build.
has_lrelease() {
    ! command -v dpkg >/dev/null || [[ -n ${Qt6_DIR:-} ]] || command -v lrelease-qt6 >/dev/null ||
        compgen -G '/usr/lib*/qt6/bin/lrelease' >/dev/null
}

# Without them only Qt's own dialogs stay English, so elsewhere nothing is asked for.
has_qt_translations() {
    ! command -v dpkg >/dev/null || [[ -n ${Qt6_DIR:-} ]] ||
        compgen -G '/usr/share/qt6*/translations/qtbase_fr.qm' >/dev/null
}

has_rapidcheck() {
    local dir
    for dir in /usr{,/local}/{lib{,64,/*-*-*},share}; do
        [[ -e $dir/cmake/rapidcheck/rapidcheckConfig.cmake ||
            -e $dir/rapidcheck/cmake/rapidcheckConfig.cmake ]] && return
    done
    return 1
}

has_benchmark() {
    local dir
    for dir in /usr{,/local}/lib{,64,/*-*-*}; do
        [[ -e $dir/cmake/benchmark/benchmarkConfig.cmake ]] && return
    done
    return 1
}

has_fonts() {
    [[ $OSTYPE == darwin* || -n $(find /usr/share/fonts ~/.fonts ~/.local/share/fonts \
        \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print -quit 2>/dev/null) ||
        -n $(fc-list : file 2>/dev/null) ]]
}

has_compiler() { command -v "${CXX:-c++}" >/dev/null; }

has_wayland_plugin() {
    [[ -n ${DISPLAY:-} || -z ${WAYLAND_DISPLAY:-} ]] ||
        compgen -G '/usr/lib*/*/qt6/plugins/platforms/libqwayland*' >/dev/null ||
        compgen -G '/usr/lib*/qt6/plugins/platforms/libqwayland*' >/dev/null
}

# Each line: how to see that it is there | the Debian package | what it is for.
build_needs=(
    'command -v cmake|cmake|describes the build'
    'command -v ninja|ninja-build|runs the build'
    'has_compiler|g++|compiles the program'
    'has_qt|qt6-base-dev|draws the window'
    'has_qt_module Svg|libqt6svg6-dev|writes the timeline as a picture'
    'has_qt_module LinguistTools|qt6-tools-dev|tells the build of the translations'
    'has_lrelease|qt6-l10n-tools|compiles the translations'
    'has_qt_translations|qt6-translations-l10n|lets the buttons of dialogs speak French too'
    'has_fonts|fonts-dejavu-core|gives the window and its pictures letters'
    'has_wayland_plugin|qt6-wayland|opens the window on a Wayland desktop'
)
test_needs=(
    'has_rapidcheck|librapidcheck-dev|makes the random sequences of the property tests'
    'command -v Xvfb|xvfb|is the display that the window tests run on'
    'command -v xauth|xauth|lets the tests connect to that display'
)
bench_needs=(
    'has_benchmark|libbenchmark-dev|measures how long things take'
)

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

install_packages() {
    if ((EUID != 0)); then
        command -v sudo >/dev/null ||
            stop "Installing needs root or sudo. As root: apt-get install $*"
        # Where nobody can type a password, sudo must not wait for one.
        [[ -t 0 ]] || sudo -n true 2>/dev/null ||
            stop "sudo asks for a password here. Please run: sudo apt-get install $*"
    fi
    as_root apt-get -qq update >&2 || say "apt-get update failed; trying with the lists there are."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 \
        install --no-install-recommends "$@" >&2 ||
        stop "apt-get could not install: $*"
}

# require NEED...: installs what is missing, after saying what and why.
require() {
    local need probe package reason
    local -a packages=()
    local list=''
    for need in "$@"; do
        IFS='|' read -r probe package reason <<<"$need"
        if ! $probe >/dev/null 2>&1; then
            packages+=("$package")
            list+=$(printf '\n  %-22s %s' "$package" "$reason")
        fi
    done
    ((${#packages[@]} == 0)) && return

    if ! command -v apt-get >/dev/null || ! command -v dpkg >/dev/null; then
        say "Missing here (names of the Debian packages):$list"
        stop 'Please install their like with the means of this system, then start again.'
    fi
    say "Missing here, to be installed with apt-get:$list"
    install_packages "${packages[@]}"
}

# build PRESET: configures where that was not done yet, and builds. One line tells how far it is, on a
# terminal as a percentage; else that it began, and how long it took.
build() {
    local preset=$1 start=$SECONDS
    local dir=$project_dir/build/$preset
    local -a quietly=()
    mkdir -p "$dir" 2>/dev/null && [[ -w $dir ]] ||
        stop "Cannot write to $dir, where the build goes."
    (
        cd "$project_dir" || exit
        # A tree that was moved or copied with its build folder is configured afresh.
        if [[ ! -e $dir/build.ninja ]] ||
            ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project_dir" "$dir/CMakeCache.txt"; then
            cmake --preset "$preset" --fresh >"$dir/configure.log" 2>&1 || {
                cat "$dir/configure.log"
                stop "Configuring $preset failed; the cause is above."
            }
        fi
        if [[ ! -t 2 ]] && ninja --help 2>&1 | grep -q -e --quiet; then
            say "Building $preset …"
            quietly=(-- --quiet)
        fi
        NINJA_STATUS="Building $preset: %p " \
            cmake --build --preset "$preset" --parallel "$(nproc)" "${quietly[@]}" ||
            stop "Building $preset failed; the cause is above."
        ((${#quietly[@]} == 0)) || say "Built $preset in $((SECONDS - start)) s."
    ) >&2
}
