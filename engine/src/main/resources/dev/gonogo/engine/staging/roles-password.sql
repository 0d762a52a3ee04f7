(select 'PASSWORD ' || coalesce(quote_literal(a.rolpassword), 'NULL') from pg_authid a where a.oid = r.oid)
