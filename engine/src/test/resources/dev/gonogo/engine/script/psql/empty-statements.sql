;;create table t ();;
;
-- nothing
/* nothing */;
