CREATE INDEX IF NOT EXISTS event_client ON event (client_id);
CREATE TABLE IF NOT EXISTS about (
  thread_id BIGINT NOT NULL,
  target UUID NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (thread_id, target, seq)
);
ALTER TABLE draft ADD COLUMN IF NOT EXISTS reply_to UUID;
