#!/bin/sh
# The two roles of the product: the owner migrates, the API's role owns nothing.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$OWNER_PASSWORD" -v api_password="$API_PASSWORD" -U postgres -d ra_quan <<'SQL'
CREATE ROLE ra_quan_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE ra_quan_api LOGIN PASSWORD :'api_password';
ALTER DATABASE ra_quan OWNER TO ra_quan_owner;
SQL
