-- The foreign keys of the schema, created after the data: each one checks every row there is.

ALTER TABLE lesson_slots
    ADD FOREIGN KEY (mentor_id) REFERENCES users (id);

ALTER TABLE reservations
    ADD FOREIGN KEY (slot_id, mentor_id) REFERENCES lesson_slots (id, mentor_id),
    ADD FOREIGN KEY (student_id) REFERENCES users (id);

ALTER TABLE messages
    ADD FOREIGN KEY (reservation_id) REFERENCES reservations (id) ON DELETE CASCADE,
    ADD FOREIGN KEY (sender_id) REFERENCES users (id);

ALTER TABLE materials
    ADD FOREIGN KEY (creator_id) REFERENCES users (id);

ALTER TABLE subscriptions
    ADD FOREIGN KEY (user_id) REFERENCES users (id);

ALTER TABLE learning_metrics
    ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    ADD FOREIGN KEY (material_id) REFERENCES materials (id) ON DELETE CASCADE;
