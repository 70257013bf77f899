#include "sql/outside_transaction.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::sql {
namespace {

constexpr auto always = std::to_array<std::string_view>({
    "ALTER SYSTEM",
    "COMMIT PREPARED",
    "CREATE DATABASE",
    "CREATE TABLESPACE",
    "DROP DATABASE",
    "DROP SUBSCRIPTION",
    "DROP TABLESPACE",
    "ROLLBACK PREPARED",
    "VACUUM",
});

/// Moves to the word outside of parentheses; false where there is none.
bool find(token_reader& in, std::string_view word) {
  while (!in.done() && !in.sees(word)) in.skip_group();
  return !in.done();
}

/// True where an option list says no: `name = false`, `off`, `0`, `none`; also without the equals sign.
bool denies(token_reader in, std::string_view option) {
  for (; !in.done(); in.skip()) {
    if (!in.take(option)) continue;
    in.take("=");
    for (const auto* no : {"false", "off", "0", "none"}) {
      if (in.sees(no)) return true;
    }
    return false;
  }
  return false;
}

/// REINDEX [(options)] kind [CONCURRENTLY] name.
bool reindexes_outside(token_reader in) {
  in.take("reindex");
  if (in.sees("(")) {
    auto options = in;
    while (!options.done() && !options.sees(")")) {
      if (options.sees("concurrently") && !denies(in, "concurrently")) return true;
      options.skip();
    }
    in.skip_group();
  }
  if (in.sees("database") || in.sees("system") || in.sees("schema")) return true;
  in.skip();
  return in.sees("concurrently");
}

bool clusters_everything(token_reader in) {
  in.take("cluster");
  in.take("verbose");
  if (in.sees("(")) in.skip_group();
  return in.done();
}

bool alters_subscription_outside(token_reader in) {
  if (denies(in, "refresh")) return false;
  return find(in, "publication");
}

} // namespace

bool runs_outside_transaction(std::string_view tag, token_reader in) {
  if (std::find(always.begin(), always.end(), tag) != always.end()) return true;
  if (tag == "CREATE INDEX" || tag == "DROP INDEX") {
    find(in, "index");
    in.skip();
    return in.sees("concurrently");
  }
  if (tag == "REINDEX") return reindexes_outside(in);
  if (tag == "CLUSTER") return clusters_everything(in);
  if (tag == "CREATE SUBSCRIPTION") return !denies(in, "connect") && !denies(in, "create_slot");
  if (tag == "ALTER SUBSCRIPTION") return alters_subscription_outside(in);
  if (tag == "ALTER DATABASE") return find(in, "set") && in.take("set") && in.sees("tablespace");
  if (tag == "ALTER TABLE") return find(in, "detach") && find(in, "concurrently");
  if (tag == "DISCARD") return find(in, "all");
  return false;
}

} // namespace dbworkflow::sql
