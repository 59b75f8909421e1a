# The recipes of docs/scale.md, really run: GNU parallel, an array job of Slurm, the matrix’s steps, records through pipes.
need parallel parallel
need sbatch slurm-wlm
need python3 python3
need /usr/bin/time time
bench/scale.sh 60 2 > "$WORK/scale" || true
cat "$WORK/scale"
while read -r line; do
  case $line in
    failed:*) failed "${line#failed: }" ;;
    *) passed; say "$line" ;;
  esac
done < "$WORK/scale"
[ "$(wc -l < "$WORK/scale")" -ge 5 ] || failed "the recipes did not get to their end"
