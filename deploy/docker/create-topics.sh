#!/bin/bash
# Makes the topics of $TOPICS (lines of: name, partitions, setting) that are not there yet, and gives the others their setting.
set -euo pipefail

kafka=${KAFKA_BIN:-/opt/kafka/bin}
# each command starts a JVM: asked once which topics there are, a first start takes half the time
there=$("$kafka/kafka-topics.sh" --bootstrap-server "$BOOTSTRAP_SERVERS" --list)
while read -r name partitions setting; do
  [[ -n $name ]] || continue
  if grep -qxF "$name" <<< "$there"; then
    "$kafka/kafka-configs.sh" --bootstrap-server "$BOOTSTRAP_SERVERS" --alter \
      --entity-type topics --entity-name "$name" --add-config "$setting" < /dev/null
  else
    "$kafka/kafka-topics.sh" --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \
      --topic "$name" --partitions "$partitions" --replication-factor 1 --config "$setting" < /dev/null
  fi
done <<< "$TOPICS"
