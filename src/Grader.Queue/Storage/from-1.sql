ALTER TABLE grader.batches ADD COLUMN verifies boolean NOT NULL DEFAULT false,
    ADD COLUMN follower text, ADD COLUMN followed timestamptz;
ALTER TABLE grader.items ADD COLUMN begun timestamptz;
UPDATE grader.schema SET version = 2;
