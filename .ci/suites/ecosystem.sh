# What a change does to findings, time and memory against the commit ECOSYSTEM_BASE; somebody has to read it.
if [ -z "${ECOSYSTEM_BASE:-}" ]; then skip "set ECOSYSTEM_BASE to the last release or the merge base"; fi
if [ ! -x /usr/bin/time ]; then need /usr/bin/time time; fi
bench/ecosystem.sh "$ECOSYSTEM_BASE"
passed
say "Read what changed in artifacts/full/ecosystem.log."
