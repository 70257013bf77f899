-- A migration that a rebase has given another number.
update dbworkflow.migration set tag = $3, idx = $4::bigint where tag = $1 and sha256 = $2
