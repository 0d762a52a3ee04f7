-- The payment provider reports that a subscription was renewed.
INSERT INTO webhook_events (event_id, source, type, payload)
VALUES ('evt_rehearsal', 'stripe', 'customer.subscription.updated', '{"attempt": 1}')
ON CONFLICT (event_id) DO NOTHING;
UPDATE subscriptions
SET status = 'active', current_period_end = current_period_end + interval '1 month', updated_at = now()
WHERE user_id = 'user_aiko';
UPDATE webhook_events
SET processed_at = now()
WHERE event_id = 'evt_rehearsal';
