#!/usr/bin/env bash
# A Slurm of one node on this machine's loopback, for bench/scale.sh. Needs slurm-wlm and root.
# Usage: slurm.sh start FOLDER | slurm.sh stop FOLDER     FOLDER holds its configuration (slurm.conf), state and logs
set -euo pipefail
folder=$2
case $1 in
  start)
    node=$(hostname -s)
    mkdir -p "$folder/state" "$folder/spool" /run/munge
    chown munge: /run/munge
    pgrep -x munged > /dev/null || runuser -u munge -- munged
    cat > "$folder/slurm.conf" << CONF
ClusterName=loopback
SlurmctldHost=$node(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
SlurmdSpoolDir=$folder/spool
StateSaveLocation=$folder/state
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
    export SLURM_CONF=$folder/slurm.conf
    slurmctld
    slurmd
    for _ in $(seq 60); do
      [ "$(sinfo --noheader --format %t 2> /dev/null)" = idle ] && exit 0
      sleep 1
    done
    tail -n 5 "$folder/slurmctld.log" "$folder/slurmd.log"
    exit 1
    ;;
  stop)
    for pid in "$folder/slurmd.pid" "$folder/slurmctld.pid"; do
      [ ! -f "$pid" ] || kill "$(cat "$pid")" || true
    done
    ;;
esac
