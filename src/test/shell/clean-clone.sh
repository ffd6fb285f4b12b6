#!/usr/bin/env bash
# What a stranger does, timed: clones the committed HEAD into a path with spaces, ./run (clean build, empty var/), scores over the API,
# Ctrl-C, ./run again, scores, kill -9 of the application, ./run, finds both assessments. As root it then does the same as an
# ordinary user (with the Maven repository copied for it). Usage: bash src/test/shell/clean-clone.sh [--no-user | --only-user]
set -euo pipefail
set -m # background jobs must not ignore SIGINT
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$(mktemp -d)
clone="$work/un dossier/score clair"
trap 'rm -rf "$work"' EXIT

port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# until_healthy PORT LIMIT -> prints the seconds since $begun
until_healthy() {
  until [ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 2 "http://127.0.0.1:$1/healthz")" = 200 ]; do
    [ $SECONDS -lt "$2" ] || { echo "not healthy within $2 s" >&2; tail -n 40 "$clone"/run.out "$clone"/var/logs/*.log >&2; return 1; }
    sleep 0.2
  done
  python3 -c "import time; print(f'{time.time() - $begun:.1f} s')"
}

begin() { begun=$(python3 -c 'import time; print(time.time())'); SECONDS=0; }

score() { # score PORT -> assessment id
  token=$(curl -sf -u demo-api:demo-api-secret -d grant_type=client_credentials "http://127.0.0.1:$1/oauth2/token" | python3 -c 'import json,sys; print(json.load(sys.stdin)["access_token"])')
  curl -sf -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -d '{"features": [-12784, 25001, 15000, 3480, -1826, 12000, 1, 9000, 8500, 0.06]}' "http://127.0.0.1:$1/api/v1/predict" |
    python3 -c 'import json,sys; print(json.load(sys.stdin)["assessment_id"])'
}

found() { # found PORT ID
  token=$(curl -sf -u demo-api:demo-api-secret -d grant_type=client_credentials "http://127.0.0.1:$1/oauth2/token" | python3 -c 'import json,sys; print(json.load(sys.stdin)["access_token"])')
  curl -sf -X POST -H "Authorization: Bearer $token" "http://127.0.0.1:$1/api/v1/assessments/$2/replay" | grep -q '"identical": *true'
}

walk() { # walk PREFIX...: the command that runs as the person in question
  local p first second
  p=$(port)
  begin
  "$@" ./run --port "$p" >run.out 2>&1 &
  until_healthy "$p" 300 | sed 's/^/clean .\/run to \/healthz: /'
  first=$(score "$p")
  kill -INT $! && wait $! || true
  pgrep -f "postgres.*$clone" >/dev/null && { echo "the database outlived Ctrl-C" >&2; return 1; }
  begin
  "$@" ./run --port "$p" >run.out 2>&1 &
  until_healthy "$p" 120 | sed 's/^/second .\/run to \/healthz: /'
  second=$(score "$p")
  kill -KILL $! && wait $! || true
  begin
  "$@" ./run --port "$p" >run.out 2>&1 &
  until_healthy "$p" 120 | sed 's/^/.\/run after kill -9 to \/healthz: /'
  found "$p" "$first" && found "$p" "$second" && echo "both acknowledged assessments are there and replay identically"
  kill -INT $! && wait $! || true
}

mkdir -p "$(dirname "$clone")"
git clone -q "$root" "$clone"
cd "$clone"
echo "== default java: $(java -version 2>&1 | head -n 1)"
if [ "${1:-}" != --only-user ]; then
  echo "== as $(id -un)"
  walk env -u JAVA_HOME
fi
if [ "$(id -u)" = 0 ] && [ "${1:-}" != --no-user ]; then
  id scoreclair-test >/dev/null 2>&1 || useradd --create-home scoreclair-test
  home=$(getent passwd scoreclair-test | cut -d: -f6)
  mkdir -p "$home/.m2" && cp -rn "$HOME/.m2/repository" "$home/.m2/" && cp -n "$HOME/.m2/settings.xml" "$home/.m2/" 2>/dev/null || true
  cd "$root"
  rm -rf "$clone" && git clone -q "$root" "$clone"
  chown -R scoreclair-test: "$home/.m2" "$work"
  chmod 755 "$work"
  cd "$clone"
  echo "== as scoreclair-test"
  walk setpriv --reuid scoreclair-test --regid scoreclair-test --init-groups env -u JAVA_HOME HOME="$home" USER=scoreclair-test
fi
