-- The roles of phase 2, by what logs in as them.
\set webhooks service_account
\set application app_user
