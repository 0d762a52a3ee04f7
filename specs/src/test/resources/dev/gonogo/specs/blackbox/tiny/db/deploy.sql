-- Phase 1: members book.

CREATE TABLE bookings (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id  bigint NOT NULL REFERENCES members (id)
);

CREATE INDEX bookings_member_id_idx ON bookings (member_id);

CREATE INDEX members_name_idx ON members (name);
