#!/usr/bin/env bash
# Gradescope runs this once, as root and with network, when it builds the image: what was in the zip lies in /autograder/source.
# It takes no token: the course and the grader's package are in the zip, which instructors alone can download.
set -euo pipefail

apt-get update
apt-get install --yes --no-install-recommends ca-certificates curl libicu-dev

curl --fail --silent --show-error --location https://dot.net/v1/dotnet-install.sh --output /tmp/dotnet-install.sh
bash /tmp/dotnet-install.sh --channel 10.0 --install-dir /usr/share/dotnet
ln --symbolic --force /usr/share/dotnet/dotnet /usr/local/bin/dotnet

dotnet tool install grader --tool-path /autograder/grader --source /autograder/source/packages

# TorchSharp, 130 MB, now rather than for every submission.
printf 'System.Console.WriteLine("ready");\n' > /tmp/ready.csx
GRADER_DATA=/autograder/grader-data /autograder/grader/grader run /tmp/ready.csx
