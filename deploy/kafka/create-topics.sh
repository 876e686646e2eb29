#!/bin/bash
# Creates what is missing of topics.csv beside this script; runs in the Kafka image of docker-compose.yml.
set -euo pipefail
bootstrap=$1
grep -v '^#' "$(dirname "$0")/topics.csv" | while IFS=, read -r topic partitions settings; do
  configs=()
  for setting in ${settings//;/ }; do configs+=(--config "$setting"); done
  # the tool must not read this loop's own input
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" --create --if-not-exists \
    --topic "$topic" --partitions "$partitions" --replication-factor 1 "${configs[@]}" </dev/null
done
