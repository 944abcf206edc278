CREATE TABLE IF NOT EXISTS shelf (
  thread_id BIGINT NOT NULL,
  place INT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  name VARCHAR NOT NULL,
  bytes BIGINT NOT NULL,
  type VARCHAR NOT NULL,
  width INT,
  height INT,
  PRIMARY KEY (thread_id, place)
);
CREATE INDEX IF NOT EXISTS outbox_lane ON outbox (lane, id);
