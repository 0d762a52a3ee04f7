-- one; two
create table t /* ; /* nested ; */ ; */ (id int -- ;
);
/* at the end */