-- Phase 1, taken back.

DROP TABLE bookings;
