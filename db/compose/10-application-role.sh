#!/bin/sh
# Run once by the database image: the application's own role, which owns nothing and cannot change history.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v password="$SCORECLAIR_APP_PASSWORD" <<'SQL'
CREATE ROLE scoreclair_app LOGIN PASSWORD :'password';
SQL
