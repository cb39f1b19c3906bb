CREATE SCHEMA grader;

CREATE TABLE grader.schema (version int NOT NULL);

-- A course, sealed, by the hash of that.
CREATE TABLE grader.courses (
    hash text PRIMARY KEY,
    sealed bytea NOT NULL
);

-- What was handed in, as it is graded, by its hash: UTF-16, since anything may be in it.
CREATE TABLE grader.texts (
    hash text PRIMARY KEY,
    utf16 bytea NOT NULL
);

CREATE TABLE grader.batches (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key text NOT NULL,
    name text NOT NULL,
    owner text NOT NULL DEFAULT session_user,
    made timestamptz NOT NULL DEFAULT now(),
    course text NOT NULL REFERENCES grader.courses,
    seed int NOT NULL,
    grader text NOT NULL,
    build text NOT NULL,
    strong boolean NOT NULL,
    waited_for boolean NOT NULL,
    -- Whether its texts are parts of verifications, and none was handed in.
    verifies boolean NOT NULL DEFAULT false,
    -- Who waits for what comes of it, and when that was last seen.
    follower text,
    followed timestamptz
);

-- What is to be graded in a batch. State 0: waits; 1: Hangfire has it, since then; 2: done, with a verdict or a failure.
CREATE TABLE grader.items (
    batch bigint NOT NULL REFERENCES grader.batches ON DELETE CASCADE,
    address text NOT NULL,
    place bigint GENERATED ALWAYS AS IDENTITY,
    exercise text NOT NULL,
    text text NOT NULL CONSTRAINT items_text REFERENCES grader.texts,
    state smallint NOT NULL DEFAULT 0,
    since timestamptz NOT NULL DEFAULT now(),
    workers text[] NOT NULL DEFAULT '{}',
    begun timestamptz, -- by the last of these
    failure text,
    PRIMARY KEY (batch, address)
);
CREATE INDEX ON grader.items (batch, place) WHERE state = 0;
CREATE INDEX ON grader.items (batch, since) WHERE state = 1;
CREATE INDEX ON grader.items (address);
CREATE INDEX ON grader.items (text);

-- Each once: see SubmissionAddress of the gradebook, which is the same idea.
CREATE TABLE grader.verdicts (
    address text PRIMARY KEY,
    report text NOT NULL,
    wrong text NOT NULL,
    worker text NOT NULL,
    made timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE grader.workers (
    id text PRIMARY KEY,
    name text NOT NULL,
    grader text NOT NULL,
    build text NOT NULL,
    tier text NOT NULL,
    strong boolean NOT NULL,
    jobs int NOT NULL,
    seen timestamptz NOT NULL DEFAULT now()
);

INSERT INTO grader.schema VALUES (2);
