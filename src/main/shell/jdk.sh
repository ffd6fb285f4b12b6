# Sourced by ./run and ./test: sets JAVA_HOME to a JDK >= 21, or explains in one line what to install.
# Order: JAVA_HOME, java on the path, then the usual folders; among several in the folders, the newest.

jdk_major() { # jdk_major HOME -> major version, or nothing where HOME is no JDK
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

find_jdk() {
  local least=21 home major best="" best_major=0 java
  if [ -n "${JAVA_HOME:-}" ] && major=$(jdk_major "$JAVA_HOME") && [ "${major:-0}" -ge $least ]; then
    export JAVA_HOME
    return 0
  fi
  if java=$(command -v java); then
    while [ -L "$java" ]; do
      case $(readlink "$java") in
        /*) java=$(readlink "$java") ;;
        *) java=$(dirname "$java")/$(readlink "$java") ;;
      esac
    done
    home=$(cd "$(dirname "$java")/.." 2>/dev/null && pwd) || home=""
    if [ -n "$home" ] && major=$(jdk_major "$home") && [ "${major:-0}" -ge $least ]; then
      export JAVA_HOME="$home"
      return 0
    fi
  fi
  for home in /usr/lib/jvm/* /usr/lib64/jvm/* /opt/java/* /opt/jdk* /usr/java/* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$home" ] || continue
    if major=$(jdk_major "$home") && [ "${major:-0}" -ge $least ] && [ "$major" -gt $best_major ]; then
      best=$home
      best_major=$major
    fi
  done
  if [ -z "$best" ] && [ -x /usr/libexec/java_home ]; then
    best=$(/usr/libexec/java_home -v "$least+" 2>/dev/null) || best=""
  fi
  if [ -z "$best" ]; then
    echo "ScoreClair needs a JDK >= $least and found none: install one (Debian: apt-get install openjdk-21-jdk or temurin-25-jdk; else https://adoptium.net) or set JAVA_HOME." >&2
    return 1
  fi
  export JAVA_HOME="$best"
}

find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "ScoreClair needs Maven >= 3.8 on the path: install it (Debian: apt-get install maven)." >&2
  return 1
}
