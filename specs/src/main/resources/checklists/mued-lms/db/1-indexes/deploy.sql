-- Phase 1: the indexes that listing, booking and the foreign keys need.
--
-- Run by the owner of the tables, outside a transaction: CREATE INDEX CONCURRENTLY lets reads and writes go on and
-- waits for older transactions instead, so each statement stands alone.
--
-- Never IF NOT EXISTS: it looks at the name only, and would pass over a different index, or one that an interrupted
-- build left INVALID. A name that is taken stops the deployment here, before anything is built, because
-- rollback.sql drops by name and must never meet an index that is not ours.

DO $$
DECLARE
    taken text;
BEGIN
    SELECT string_agg(relname, ', ' ORDER BY relname) INTO taken
    FROM pg_class
    WHERE relnamespace = 'public'::regnamespace
      AND relname IN (
          'idx_lesson_slots_start_status',
          'idx_reservations_student_id',
          'idx_reservations_slot_id',
          'idx_reservations_mentor_created',
          'idx_messages_reservation_created',
          'idx_messages_sender_id',
          'idx_materials_tags_gin',
          'idx_materials_creator_id',
          'idx_materials_published_at',
          'idx_subscriptions_user_id',
          'idx_subscriptions_current_period_end',
          'idx_webhook_events_received_at',
          'idx_learning_metrics_user_recorded',
          'idx_learning_metrics_material_id');
    IF taken IS NOT NULL THEN
        RAISE EXCEPTION 'already there: %', taken
            USING ERRCODE = 'duplicate_object',
                  DETAIL = 'Nothing has been built: there is nothing to roll back.',
                  HINT = 'Find out whose they are; only if an interrupted run of this script left them, run rollback.sql.';
    END IF;
END
$$;

-- A build may take longer than the limit of the role or the database allows a statement.
SET statement_timeout = 0;

-- The calendar: slots from a day on, in one state.
CREATE INDEX CONCURRENTLY idx_lesson_slots_start_status ON public.lesson_slots (start_time, status);

-- A student's reservations; slot and state come along, so counting and joining need not visit the table.
CREATE INDEX CONCURRENTLY idx_reservations_student_id ON public.reservations (student_id) INCLUDE (slot_id, status);

-- The seats of a slot; also the foreign key to lesson_slots.
CREATE INDEX CONCURRENTLY idx_reservations_slot_id ON public.reservations (slot_id);

-- A mentor's bookings, newest first.
CREATE INDEX CONCURRENTLY idx_reservations_mentor_created ON public.reservations (mentor_id, created_at DESC);

-- A conversation in its order; also the foreign key to reservations.
CREATE INDEX CONCURRENTLY idx_messages_reservation_created ON public.messages (reservation_id, created_at);

-- The foreign key to users.
CREATE INDEX CONCURRENTLY idx_messages_sender_id ON public.messages (sender_id);

-- Materials that carry given tags: tags @> '{piano,scales}'.
CREATE INDEX CONCURRENTLY idx_materials_tags_gin ON public.materials USING gin (tags);

-- A mentor's own materials; also the foreign key to users.
CREATE INDEX CONCURRENTLY idx_materials_creator_id ON public.materials (creator_id);

-- The public library, newest first.
CREATE INDEX CONCURRENTLY idx_materials_published_at ON public.materials (published_at DESC) WHERE is_public;

-- A user's plans; also the foreign key to users.
CREATE INDEX CONCURRENTLY idx_subscriptions_user_id ON public.subscriptions (user_id);

-- Renewals that fall due.
CREATE INDEX CONCURRENTLY idx_subscriptions_current_period_end ON public.subscriptions (current_period_end) WHERE status = 'active';

-- The queue of webhooks: a few rows of many.
CREATE INDEX CONCURRENTLY idx_webhook_events_received_at ON public.webhook_events (received_at) WHERE processed_at IS NULL;

-- A student's progress over time; also the foreign key to users.
CREATE INDEX CONCURRENTLY idx_learning_metrics_user_recorded ON public.learning_metrics (user_id, recorded_at);

-- The foreign key to materials.
CREATE INDEX CONCURRENTLY idx_learning_metrics_material_id ON public.learning_metrics (material_id);

RESET statement_timeout;
