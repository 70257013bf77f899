-- $1: tags, as literals: what is no longer applied.
delete from dbworkflow.migration where tag in ($1)
