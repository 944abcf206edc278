CREATE TABLE IF NOT EXISTS stranded (
  thread_id BIGINT NOT NULL,
  client_id UUID NOT NULL,
  after_seq BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  body VARCHAR NOT NULL,
  was_read BOOLEAN NOT NULL,
  PRIMARY KEY (thread_id, client_id)
);
CREATE TABLE IF NOT EXISTS compared (
  thread_id BIGINT PRIMARY KEY,
  read_seq BIGINT NOT NULL,
  same_seq BIGINT NOT NULL
);
