-- When an item came onto an agenda whose numbers had already been given out; null for an item that was there before.
ALTER TABLE agenda_item ADD COLUMN supplemented_at TIMESTAMPTZ(3);
