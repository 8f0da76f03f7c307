-- Asked for twice a second: which votes have run out.
CREATE INDEX poll_running_out ON poll (closes_at) WHERE state = 'open' AND closes_at IS NOT NULL;
