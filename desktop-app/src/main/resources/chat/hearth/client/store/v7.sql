CREATE TABLE IF NOT EXISTS pin (
  thread_id BIGINT NOT NULL,
  target UUID NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (thread_id, target)
);
