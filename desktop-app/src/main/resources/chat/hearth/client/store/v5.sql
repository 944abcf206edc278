CREATE TABLE IF NOT EXISTS compared_seq (
  thread_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  was_read BOOLEAN NOT NULL,
  PRIMARY KEY (thread_id, seq)
);
