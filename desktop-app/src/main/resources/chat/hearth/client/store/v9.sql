CREATE TABLE IF NOT EXISTS mention (
  thread_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  target UUID NOT NULL,
  PRIMARY KEY (thread_id, seq)
);
