-- One run at a time, whatever database it logs in to: is the lock ours, and nobody else's?
select pg_try_advisory_lock(?, ?)
       and not exists (
           select
           from pg_locks
           where locktype = 'advisory' and classid = ? and objid = ? and granted and pid <> pg_backend_pid()) as ours
