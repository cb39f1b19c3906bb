#!/usr/bin/env bash
# PrairieLearn runs this for every submission, which lies in /grade/student, and reads /grade/results/results.json.
# It takes no token: /grade/serverFilesCourse is what PrairieLearn copied from the course.
set -euo pipefail

mkdir -p /grade/results

# EXERCISE and ISOLATION come from externalGradingOptions.environment in the question's info.json.
exec /opt/grader/grader grade /grade/student --exercise "$EXERCISE" --course /grade/serverFilesCourse/grader/exercises \
  --isolation "${ISOLATION:-auto}" --format prairielearn --out /grade/results --force
