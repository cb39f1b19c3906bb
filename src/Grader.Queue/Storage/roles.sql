-- Who may do what. A worker puts verdicts in and sees of those that are there only their addresses.
DO $$
DECLARE role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['grader_submits', 'grader_works', 'grader_reads'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
    END LOOP;
END $$;

REVOKE ALL ON SCHEMA grader, hangfire FROM PUBLIC;
GRANT USAGE ON SCHEMA grader TO grader_submits, grader_works, grader_reads;
GRANT SELECT ON grader.schema TO grader_submits, grader_works, grader_reads;

GRANT SELECT, INSERT, UPDATE, DELETE ON grader.courses, grader.texts, grader.batches, grader.items TO grader_submits;
GRANT SELECT, DELETE ON grader.verdicts TO grader_submits;
GRANT SELECT ON grader.workers TO grader_submits;

GRANT SELECT ON grader.courses, grader.texts, grader.items TO grader_works;
-- Not whose they are.
REVOKE SELECT ON grader.batches FROM grader_works;
GRANT SELECT (id, made, course, seed, grader, build, strong, waited_for, verifies) ON grader.batches TO grader_works;
GRANT UPDATE (state, since, workers, begun, failure) ON grader.items TO grader_works;
GRANT INSERT, SELECT (address) ON grader.verdicts TO grader_works;
GRANT SELECT, INSERT, UPDATE, DELETE ON grader.workers TO grader_works;

GRANT SELECT ON grader.batches, grader.items, grader.verdicts, grader.workers TO grader_reads;

GRANT USAGE ON SCHEMA hangfire TO grader_submits, grader_works;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA hangfire TO grader_submits, grader_works;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA hangfire TO grader_submits, grader_works;

GRANT USAGE ON SCHEMA hangfire TO grader_reads;
GRANT SELECT ON ALL TABLES IN SCHEMA hangfire TO grader_reads;
