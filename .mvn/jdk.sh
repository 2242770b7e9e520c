# Sourced by mvnw: points JAVA_HOME at a JDK 21 or newer, or says what to install and exits.
# Order: JAVA_HOME, the java on the path, the newest JDK in the usual folders.
# Plain POSIX sh (dash, bash 3.2, busybox), no GNU tools. Tested by src/test/shell/mvnw-test.sh.

jdk_least=21
jdk_root=${GANGWAY_JDK_ROOT-} # put before the system folders below; for the test only

# Some containers and services run without HOME; mvnw needs it too.
if [ -z "${HOME-}" ]; then
  HOME=$(eval "printf '%s' ~$(id -un)")
  export HOME
fi

# Prints the version of the JDK in folder $1, such as 25.0.3, 26-ea or 1.8.0_402; nothing for a JRE or no Java at all.
jdk_version() {
  if [ ! -x "$1/bin/java" ] || [ ! -x "$1/bin/javac" ]; then return 0; fi
  jdk_found=
  if [ -f "$1/release" ]; then
    jdk_found=$(sed -n 's/^JAVA_VERSION=["]*\([0-9][^" ]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1)
  fi
  if [ -z "$jdk_found" ]; then
    jdk_found=$("$1/bin/java" -version 2>&1 </dev/null | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  printf '%s\n' "$jdk_found"
}

# Prints the feature release of a version: 25.0.3 is 25, 26-ea is 26, 1.8.0_402 is 8, anything odd is 0.
jdk_feature() {
  jdk_number=${1#1.}
  jdk_number=${jdk_number%%[!0-9]*}
  printf '%s\n' "${jdk_number:-0}"
}

jdk_is_good() {
  [ "$(jdk_feature "$(jdk_version "$1")")" -ge "$jdk_least" ]
}

# Prints the home of the java on the path.
jdk_on_path() {
  jdk_java=$(command -v java) || return 0
  jdk_hops=0
  while [ -h "$jdk_java" ] && [ "$jdk_hops" -lt 20 ]; do
    jdk_link=$(readlink "$jdk_java") || break
    case $jdk_link in
    (/*) jdk_java=$jdk_link ;;
    (*) jdk_java=${jdk_java%/*}/$jdk_link ;;
    esac
    jdk_hops=$((jdk_hops + 1))
  done
  jdk_home=$(cd "${jdk_java%/*}/.." 2>/dev/null && pwd -P) || jdk_home=
  # Version managers put a launcher on the path, and macOS a stub: only java itself knows its home then.
  if [ ! -f "$jdk_home/release" ] || [ ! -x "$jdk_home/bin/java" ]; then
    jdk_home=$(java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p' | head -n 1)
  fi
  printf '%s\n' "$jdk_home"
}

# Prints the newest good JDK of the usual folders; an early-access one only if there is no other.
jdk_newest() {
  set +f # mvnw has globbing off
  jdk_best= jdk_best_rank=0
  for jdk_folder in \
    "$jdk_root"/usr/lib/jvm/* "$jdk_root"/usr/lib64/jvm/* "$jdk_root"/usr/java/* \
    "$jdk_root"/opt/java* "$jdk_root"/opt/java/* "$jdk_root"/opt/*jdk* "$jdk_root"/opt/jdk/* "$jdk_root"/opt/graalvm* \
    "$jdk_root"/usr/local/java* "$jdk_root"/usr/local/java/* "$jdk_root"/usr/local/*jdk* \
    "$jdk_root"/Library/Java/JavaVirtualMachines/* "$HOME"/Library/Java/JavaVirtualMachines/* \
    "$jdk_root"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk "$jdk_root"/usr/local/opt/openjdk*/libexec/openjdk.jdk \
    "$jdk_root"/home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* \
    "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* "${MISE_DATA_DIR:-$HOME/.local/share/mise}"/installs/java/*; do
    for jdk_home in "$jdk_folder" "$jdk_folder/Contents/Home"; do
      jdk_candidate=$(jdk_version "$jdk_home")
      jdk_rank=$(jdk_feature "$jdk_candidate")
      [ "$jdk_rank" -ge "$jdk_least" ] || continue
      case $jdk_candidate in
      (*-*) ;;
      (*) jdk_rank=$((jdk_rank + 1000)) ;;
      esac
      if [ "$jdk_rank" -gt "$jdk_best_rank" ]; then jdk_best=$jdk_home jdk_best_rank=$jdk_rank; fi
    done
  done
  printf '%s\n' "$jdk_best"
}

if [ -z "${JAVA_HOME-}" ] || ! jdk_is_good "$JAVA_HOME"; then
  jdk_default=${JAVA_HOME-}
  JAVA_HOME=$(jdk_on_path)
  if [ -z "$JAVA_HOME" ] || ! jdk_is_good "$JAVA_HOME"; then
    JAVA_HOME=$(jdk_newest)
    if [ -z "$JAVA_HOME" ]; then
      echo "Gangway needs a JDK $jdk_least or newer and found none: install one (https://adoptium.net has them for every system), or point JAVA_HOME at yours." >&2
      exit 1
    fi
    echo "mvnw: the default Java is not a JDK $jdk_least or newer; using $JAVA_HOME" >&2
  elif [ -n "$jdk_default" ]; then
    echo "mvnw: JAVA_HOME ($jdk_default) is not a JDK $jdk_least or newer; using $JAVA_HOME" >&2
  fi
  export JAVA_HOME
fi
