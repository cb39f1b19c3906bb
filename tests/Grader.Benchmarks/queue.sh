#!/usr/bin/env bash
# What a queue costs, and what a second worker brings: four machines as network namespaces (a database, who hands in, two workers), each
# worker on a core of its own, every connection encrypted and the database's certificate proved. As root, with PostgreSQL, openssl and iproute2.
#
#   tests/Grader.Benchmarks/queue.sh GRADER FILES
set -euo pipefail
grader=$(realpath "$1") files=${2:-240}
samples=$(realpath "$(dirname "$0")/../cases/submissions") exercises=$(realpath "$(dirname "$0")/../../exercises")
postgres=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
room=$(mktemp -d) && chmod 711 "$room" && cd "$room"
groups=/sys/fs/cgroup/cpuacct
[ -d $groups ] || groups=/sys/fs/cgroup

tidy() {
    as_postgres "$postgres/pg_ctl" stop -D "$room/db/data" -m immediate -s || true
    cat $groups/gq-*/cgroup.procs 2> /dev/null | xargs -r kill -9 || true
    wait 2> /dev/null || true
    for n in gdb gada gw1 gw2; do ip netns del $n 2> /dev/null || true; done
    ip link del gbridge 2> /dev/null || true
    sleep 1
    rmdir $groups/gq-* 2> /dev/null || true
    rm -rf "$room"
}
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
trap tidy EXIT

# The machines.
ip link add gbridge type bridge && ip link set gbridge up
address=0
for n in gdb gada gw1 gw2; do
    address=$((address + 1))
    ip netns add $n
    ip link add v$n type veth peer name eth0 netns $n
    ip link set v$n master gbridge up
    ip -n $n addr add 10.77.0.$address/24 dev eth0
    ip -n $n link set eth0 up && ip -n $n link set lo up
done

# Runs something in a group whose processor time counts, on one of the machines, on some cores.
on() { # GROUP MACHINE CORES COMMAND...
    local group=$groups/gq-$1 machine=$2 cores=$3
    shift 3
    mkdir -p "$group"
    sh -c 'echo $$ > "$0/cgroup.procs" && exec "$@"' "$group" ip netns exec "$machine" taskset -c "$cores" "$@"
}
seconds() { # GROUP...
    local group
    for group in "$@"; do
        cat $groups/gq-"$group"/cpuacct.usage 2> /dev/null || awk '/^usage_usec/ {print $2 * 1000}' $groups/gq-"$group"/cpu.stat
    done | awk '{all += $1} END {printf "%.3f", all / 1e9}'
}

# The database.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=10.77.0.1 -addext subjectAltName=IP:10.77.0.1 -keyout key.pem -out ca.pem 2> /dev/null
mkdir db && cp key.pem ca.pem db/ && chown -R postgres db && chmod 600 db/key.pem
as_postgres "$postgres/initdb" -D db/data -A trust -U owner > /dev/null
echo 'hostssl grader all 10.77.0.0/24 scram-sha-256' >> db/data/pg_hba.conf
cat >> db/data/postgresql.conf << END
listen_addresses = '10.77.0.1'
unix_socket_directories = '$room/db'
ssl = on
ssl_cert_file = '$room/db/ca.pem'
ssl_key_file = '$room/db/key.pem'
END
on db gdb 0,1 setpriv --reuid=postgres --regid=postgres --clear-groups "$postgres/pg_ctl" start -D "$room/db/data" -l "$room/db/log" -w -s
psql=("$postgres/psql" -h "$room/db" -U owner -qAt)
"${psql[@]}" -d postgres -c 'CREATE DATABASE grader'
"$grader" queue init --queue "Host=$room/db;Database=grader;Username=owner"
for who in ada:grader_submits worker:grader_works; do
    "${psql[@]}" -d grader -c "CREATE ROLE ${who%:*} LOGIN PASSWORD 'word-of-${who%:*}' IN ROLE ${who#*:}"
    echo "Host=10.77.0.1;Database=grader;Username=${who%:*};Password=word-of-${who%:*};SSL Mode=VerifyFull;Root Certificate=$room/ca.pem" > "${who%:*}.txt"
    chmod 600 "${who%:*}.txt"
done

# Right files of the first exercise, no two of them the same.
class() { # FOLDER FILES
    local right=("$samples"/right-*/01-one-sample.csx) i
    for ((i = 0; i < $2; i++)); do
        mkdir -p "$1/student-$i"
        { cat "${right[i % ${#right[@]}]}"; echo "// $1 $i"; } > "$1/student-$i/01-one-sample.csx"
    done
}
work() { # MACHINE CORE
    on "$1" "$1" "$2" "$grader" worker --queue @worker.txt --jobs 1 > "$1.out" 2> "$1.err" &
    until grep -q 'of the queue in' "$1.err"; do sleep 0.2; done
}
grade() { # NAME GROUP CORES CLASS MORE...
    local name=$1 group=$2 cores=$3 given=$4 start end
    shift 4
    start=$(date +%s.%N)
    on "$group" gada "$cores" "$grader" grade "$given" --course "$exercises" --out "$name" --force --seed 1 "$@" > "$name.out" 2> "$name.err" \
        || { cat "$name.err"; exit 1; }
    end=$(date +%s.%N)
    took=$(echo "$end - $start" | bc)
}
peak() { # MACHINE: MB that the worker itself held at most
    awk '/VmHWM/ {printf "%.0f", $2 / 1024}' /proc/"$(pgrep -f -n "worker --queue @worker.txt")"/status
}

class warm 12
class few "$files"
grade alone alone 0 few --jobs 1
alone=$took alone_cpu=$(seconds alone)
work gw1 0
grade warm1 ada 0,1 warm --queue @ada.txt
before=$(seconds gw1 db ada)
grade one ada 0,1 few --queue @ada.txt
one=$took one_cpu=$(echo "$(seconds gw1 db ada) - $before" | bc)
parts=$(seconds db ada)
class again "$files" && work gw2 1
grade warm2 ada 0,1 warm --queue @ada.txt
grade two ada 0,1 again --queue @ada.txt
two=$took
cat << END
$files files of 01, two cores, $(nproc) in all
in one process, --jobs 1, one core: $alone s, $alone_cpu s of processor time
one worker of one core:             $one s, $one_cpu s of processor time, of worker, database and who hands in
of which database and who hands in: $(echo "$parts" | bc) s since they started
two workers of one core each:       $two s
two to one: $(echo "scale=2; $one / $two" | bc)
processor time to that in one process: $(echo "scale=3; $one_cpu / $alone_cpu" | bc)
left in the database: $("${psql[@]}" -d grader -c 'SELECT (SELECT count(*) FROM grader.items) + (SELECT count(*) FROM grader.verdicts) + (SELECT count(*) FROM grader.texts)')
most memory of a worker: $(peak) MB
END
