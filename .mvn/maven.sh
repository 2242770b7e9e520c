# Sourced by mvnw: what to do where the pinned Maven cannot be downloaded, or unzip is not installed.
# Plain POSIX sh (dash, bash 3.2, busybox), no GNU tools. Tested by src/test/shell/mvnw-test.sh.

# Seconds to wait for a connection. Short where an installed Maven can do the work: nothing is remembered between
# calls, so a silent firewall costs this on each of them.
if command -v mvn >/dev/null 2>&1; then maven_patience=3; else maven_patience=10; fi

# Called with mvnw's own arguments when the download failed; a download with a wrong checksum never comes here.
use_installed_maven() {
  maven_host=${distributionUrl#*://}
  maven_host=${maven_host%%/*}
  maven_version=$(mvn --version 2>/dev/null </dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1) || maven_version=
  clean
  if ! maven_is_good "$maven_version"; then
    maven_installed="no Maven is installed"
    [ -z "$maven_version" ] || maven_installed="the installed Maven $maven_version is too old"
    die "mvnw: cannot download Maven from $maven_host, and $maven_installed: install Maven 3.8.6 or newer, or let this machine reach $maven_host."
  fi
  echo "mvnw: cannot download Maven from $maven_host; using the installed Maven $maven_version" >&2
  unset MAVEN_HOME MVNW_VERBOSE MVNW_USERNAME MVNW_PASSWORD MVNW_REPOURL
  exec mvn "$@"
}

# Is version $1 3.8.6 or newer?
maven_is_good() {
  maven_major=${1%%.*}
  maven_minor=${1#*.}
  maven_patch=${maven_minor#*.}
  maven_minor=${maven_minor%%.*}
  maven_patch=${maven_patch%%.*}
  case $maven_major.$maven_minor.$maven_patch in
  (*[!0-9.]* | .* | *. | *..*) return 1 ;;
  esac
  [ $((maven_major * 1000000 + maven_minor * 1000 + maven_patch)) -ge 3008006 ]
}

# Without unzip Apache's script would download the .tar.gz and check it against the sum of the .zip, which fails.
# The JDK can unpack; it only forgets what is executable. Called as: unzip [-q] ARCHIVE -d FOLDER
if ! command -v unzip >/dev/null 2>&1; then
  unzip() {
    [ "$1" != -q ] || shift
    (set +f && cd "$3" && "$JAVA_HOME/bin/jar" xf "$1" && chmod +x ./*/bin/mvn)
  }
fi
