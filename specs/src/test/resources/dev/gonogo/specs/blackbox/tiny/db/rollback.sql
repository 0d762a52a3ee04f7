-- Phase 1, taken back.

DROP TABLE bookings;

DROP INDEX members_name_idx;
