-- Phase 1, taken back: the inverse of deploy.sql, in reverse order.
--
-- Run outside a transaction, each statement alone: DROP INDEX CONCURRENTLY waits for queries instead of stopping them.
--
-- IF EXISTS, because this must also work where deploy.sql stopped half-way; an index that an interrupted build
-- left INVALID goes with the others. deploy.sql has made sure that every index of these names is its own.

SET statement_timeout = 0;

DROP INDEX CONCURRENTLY IF EXISTS public.idx_learning_metrics_material_id;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_learning_metrics_user_recorded;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_webhook_events_received_at;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_subscriptions_current_period_end;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_subscriptions_user_id;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_materials_published_at;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_materials_creator_id;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_materials_tags_gin;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_sender_id;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_reservation_created;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_reservations_mentor_created;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_reservations_slot_id;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_reservations_student_id;
DROP INDEX CONCURRENTLY IF EXISTS public.idx_lesson_slots_start_status;

RESET statement_timeout;
