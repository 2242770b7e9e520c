#!/bin/sh
# Tests ./mvnw, .mvn/jdk.sh and .mvn/maven.sh on made-up JDKs and Mavens, offline.
# Usage: mvnw-test.sh [SHELL...], for example: mvnw-test.sh busybox sh.
# The build runs it for each shell it finds (MavenWrapperTest).
set -eu

shell=${*:-sh}
project=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
work=$(cd "$work" && pwd -P)
trap 'rm -rf "$work"' EXIT
failures=0
. "$project/.mvn/jdk.sh" # a real JDK, for packing and unpacking archives

# A path with the tools that the scripts may use, and no java, mvn, curl, wget or unzip.
mkdir "$work/tools"
for tool in basename cat chmod dirname head id mkdir mktemp mv readlink rm sed sh sha256sum shasum tr uname "${shell%% *}"; do
  if found=$(command -v "$tool") && [ ! -e "$work/tools/$tool" ]; then ln -s "$found" "$work/tools/$tool"; fi
done

# jdk FOLDER VERSION [no-javac] [no-release]
jdk() {
  mkdir -p "$1/bin"
  cat >"$1/bin/java" <<END
#!/bin/sh
case "\$*" in *-XshowSettings*) echo "    java.home = $1" >&2 ;; esac
echo 'openjdk version "$2" 2025-10-21' >&2
END
  chmod +x "$1/bin/java"
  [ "${3-}" = no-javac ] || cp "$1/bin/java" "$1/bin/javac"
  [ "${3-}" = no-release ] || printf 'IMPLEMENTOR="Nobody"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
}

# A machine of its own for each case; the spaces are on purpose.
machines=0
new_machine() {
  machines=$((machines + 1))
  root="$work/machine $machines"
  home="$root/home/some one"
  jvm="$root/usr/lib/jvm"
  path="$root/path"
  mkdir -p "$home" "$jvm" "$path"
}

# chosen [JAVA_HOME=...]: prints what jdk.sh says, then the JDK it picks
chosen() {
  env -i HOME="$home" GANGWAY_JDK_ROOT="$root" PATH="$path:$work/tools" "$@" \
    $shell -c 'set -euf; . "$0"; printf %s "$JAVA_HOME"' "$project/.mvn/jdk.sh" 2>&1 || printf '(failed)'
}

# expect WHAT PATTERN ACTUAL
expect() {
  case $3 in
  ($2) ;;
  (*)
    printf 'FAILED: %s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
    failures=$((failures + 1))
    ;;
  esac
}

# ---- which JDK

new_machine
jdk "$root/mine" 21.0.2
jdk "$jvm/jdk-25" 25.0.3
expect "a good JAVA_HOME is kept without a word" "$root/mine" "$(chosen JAVA_HOME="$root/mine")"

jdk "$root/old" 17.0.15
expect "a JAVA_HOME that is too old gives way" "mvnw: *using $jvm/jdk-25
$jvm/jdk-25" "$(chosen JAVA_HOME="$root/old")"
expect "a JAVA_HOME that is not there gives way" "mvnw: *
$jvm/jdk-25" "$(chosen JAVA_HOME="$root/nonexistent")"

ln -s "$root/mine/bin/java" "$root/link"
ln -s ../link "$path/java"
expect "java on the path is followed through links, without a word" "$root/mine" "$(chosen)"
expect "java on the path takes the place of a bad JAVA_HOME" "mvnw: JAVA_HOME (*) is not *
$root/mine" "$(chosen JAVA_HOME="$root/old")"

new_machine
jdk "$root/managed" 24.0.1
cp "$root/managed/bin/java" "$path/java"
expect "a version manager's launcher is asked for its home" "$root/managed" "$(chosen)"

new_machine
jdk "$root/runtime" 25 no-javac
ln -s "$root/runtime/bin/java" "$path/java"
jdk "$jvm/jdk-21" 21.0.2
expect "a runtime without a compiler on the path gives way" "mvnw: *
$jvm/jdk-21" "$(chosen)"

new_machine
jdk "$jvm/java-8" 1.8.0_402
jdk "$jvm/java-17" 17.0.15
jdk "$jvm/jre-30" 30.0.1 no-javac
jdk "$jvm/jdk-25" 25.0.3
jdk "$home/.jdks/temurin 24" 24.0.2
jdk "$root/opt/jdk-26" 26-ea
ln -s nowhere "$jvm/default-java"
expect "the newest JDK wins over runtimes, early access and broken links" "mvnw: *
$jvm/jdk-25" "$(chosen)"

jdk "$home/.jdks/temurin 27" 27.0.1
expect "a newer JDK in the home folder wins" "mvnw: *
$home/.jdks/temurin 27" "$(chosen)"

jdk "$root/Library/Java/JavaVirtualMachines/zulu-31.jdk/Contents/Home" 31
expect "macOS folders are looked at" "mvnw: *
*/zulu-31.jdk/Contents/Home" "$(chosen)"

new_machine
jdk "$jvm/early" 26-ea
expect "early access is taken when there is nothing else" "mvnw: *
$jvm/early" "$(chosen)"

new_machine
jdk "$jvm/silent" 22.0.1 no-release
jdk "$jvm/old" 1.8.0_402 no-release
expect "without a release file java itself is asked" "mvnw: *
$jvm/silent" "$(chosen)"

new_machine
jdk "$jvm/java-8" 1.8.0_402
jdk "$jvm/odd" unknown
expect "with no good JDK, one sentence says what to install" \
  "Gangway needs a JDK 21 or newer and found none: install one *(failed)" "$(chosen)"

# ---- which Maven

# mvn FILE VERSION: a Maven that says who it is
mvn() {
  mkdir -p "${1%/*}"
  cat >"$1" <<END
#!/bin/sh
case "\$1" in
--version) echo 'Apache Maven $2 (abc)' ;;
*) printf 'Maven $2 runs: %s' "\$*" ;;
esac
END
  chmod +x "$1"
}

# publish SHA256: what the project asks for; the archive lies on this disk, so that nothing is really downloaded
publish() {
  printf 'distributionUrl=%s\ndistributionSha256Sum=%s\n' "$address" "$1" >"$copy/.mvn/wrapper/maven-wrapper.properties"
}

# run ARGS...: prints what ./mvnw says
run() {
  env -i HOME="$home" JAVA_HOME="$JAVA_HOME" PATH="$path:$work/tools" $shell "$copy/mvnw" "$@" 2>&1 || printf ' (failed)'
}

new_machine
copy="$root/project"
mkdir -p "$copy/.mvn/wrapper"
cp "$project/mvnw" "$copy"
cp "$project/.mvn/jdk.sh" "$project/.mvn/maven.sh" "$copy/.mvn"

address=http://127.0.0.1:1/apache-maven-9.9.9-bin.zip
publish 00
# With curl, if there is one: quicker than the JDK's compiler.
if curl=$(command -v curl); then ln -s "$curl" "$path/curl"; fi
expect "out of reach and none installed: one sentence" \
  "mvnw: cannot download Maven from 127.0.0.1:1, and no Maven is installed: * (failed)" "$(run verify)"

mvn "$path/mvn" 3.6.3
expect "out of reach and one too old installed: one sentence" "*the installed Maven 3.6.3 is too old: * (failed)" "$(run verify)"

mvn "$path/mvn" 3.8.7
expect "out of reach: the installed one runs, with the same arguments" \
  "mvnw: cannot download Maven from 127.0.0.1:1; using the installed Maven 3.8.7
Maven 3.8.7 runs: -q verify" "$(run -q verify)"

mvn "$path/mvn" 4.0.0-rc-5
expect "a newer major version is good too" "*
Maven 4.0.0-rc-5 runs: verify" "$(run verify)"

mvn "$root/archive/apache-maven-9.9.9/bin/mvn" 9.9.9
"$JAVA_HOME/bin/jar" cMf "$root/archive/apache-maven-9.9.9-bin.zip" -C "$root/archive" apache-maven-9.9.9
address="file://$(printf %s "$root" | sed 's/ /%20/g')/archive/apache-maven-9.9.9-bin.zip"
publish 00
expect "a wrong checksum fails, whatever is installed" "Error: Failed to validate * (failed)" "$(run verify)"

sum=$({ sha256sum "$root/archive/"*.zip || shasum -a 256 "$root/archive/"*.zip; } 2>/dev/null)
publish "${sum%% *}"
expect "a good archive is unpacked without unzip and used" "Maven 9.9.9 runs: verify" "$(run verify)"
expect "the second call uses what the first unpacked" "Maven 9.9.9 runs: verify" "$(run verify)"

[ "$failures" = 0 ] && echo "mvnw: all well with $shell"
