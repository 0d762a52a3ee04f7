create table t as select '{"a":1}'::jsonb ? 'a' as yes, '{d 1}' as brace;
