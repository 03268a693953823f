#!/bin/bash
# A database and its owner of the same name for each service; runs once, on an empty data directory.
# The services are those whose password is given: HOTLINE_<SERVICE>_DB_PASSWORD.
set -euo pipefail

for variable in $(compgen -e | grep -E '^HOTLINE_[A-Z]+_DB_PASSWORD$'); do
  service=${variable#HOTLINE_}
  service=${service%_DB_PASSWORD}
  psql -v ON_ERROR_STOP=1 --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    -v name="hotline_${service,,}" -v password="${!variable}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
