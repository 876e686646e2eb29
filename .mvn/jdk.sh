# Sourced by ./mvnw and ./relais (POSIX sh): exports JAVA_HOME, a JDK of at least $1, and MVNW_REPOURL.

relais_jdk_major() { # the major version of the JDK at $1, or nothing; reads a file, starts no JVM
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

relais_jdk_is() { # true when $1 is a JDK of at least $2
  major=$(relais_jdk_major "$1")
  [ "${major:-0}" -ge "$2" ]
}

relais_pick_jdk() {
  on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
  for candidate in "${JAVA_HOME-}" "${on_path%/bin/java}"; do
    [ -n "$candidate" ] || continue
    if relais_jdk_is "$candidate" "$1"; then JAVA_HOME=$candidate; export JAVA_HOME; return 0; fi
  done
  best='' best_major=0
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    relais_jdk_is "$candidate" "$1" || continue
    if [ -z "$best" ] || [ "$major" -lt "$best_major" ]; then best=$candidate best_major=$major; fi
  done
  if [ -n "$best" ]; then JAVA_HOME=$best; export JAVA_HOME; return 0; fi
  echo "Relais needs a JDK $1 or newer; none was found in JAVA_HOME, on the PATH or in the usual places." >&2
  echo "Install one (for example Temurin $1) and set JAVA_HOME to its folder." >&2
  return 1
}

relais_maven_source() { # where the wrapper finds Maven: a mirror of Central from settings.xml, else Central itself
  [ -z "${MVNW_REPOURL-}" ] || return 0
  mirror=$(tr -d '\n' 2>/dev/null <"$HOME/.m2/settings.xml" | sed -n 's/.*<mirrorOf>\(central\|\*\)<\/mirrorOf>.*/&/p' \
    | sed -n 's/.*<mirror>.*<url>\([^<]*\)<\/url>.*/\1/p')
  # Central answers for Maven's own group id, read backwards
  MVNW_REPOURL=${mirror:-https://repo.$(echo org.apache.maven | awk -F. '{print $3 "." $2 "." $1}')/maven2}
  MVNW_REPOURL=${MVNW_REPOURL%/}
  export MVNW_REPOURL
}

relais_maven_source
