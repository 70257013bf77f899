// Turns two schemas into the proof that each can be changed into the other, or into the smallest two that
// cannot.
#pragma once

#include "generative/state.hpp"
#include "postgres/scratch.hpp"
#include "proof/proof.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dbworkflow::generative {

using texts = std::vector<std::string>; ///< statements without their semicolons

/// Two schemas, and why the second cannot be reached from the first.
struct finding {
  texts from;
  texts to;
  proof::failure why;
};

/// What failures of one cause have in common, as far as can be told: the words without the names.
std::string signature(const proof::failure& why);

class prover {
public:
  explicit prover(postgres::scratch_server& on)
      : m_server(on) {}

  /// What PostgreSQL does not take is left out of `from` and `to`. Both ways are proven.
  std::optional<finding> prove(texts& from, texts& to);

  /// The smallest that still fails as it does.
  finding shrink(finding large);

private:
  /// Its one session knows the catalogs already.
  struct lent {
    postgres::scratch_database database;
    postgres::connection connection;
    explicit lent(postgres::scratch_database made)
        : database(std::move(made))
        , connection(database.connect()) {}
  };
  /// What goes back to `m_clean` afterwards, where it can be cleaned: that is faster than making another.
  class loan;

  /// What the server does not take is left out of `statements`.
  static void load(texts& statements, postgres::connection& connection);
  std::optional<proof::failure> prove_one_way(texts& from, texts& to);
  /// Takes parts of that size away from `of` as long as it still fails; true where it took any.
  bool take_away(finding& of, std::size_t size);
  bool try_instead(finding& of, texts from, texts to);

  postgres::scratch_server& m_server;
  std::vector<lent> m_clean;
};

texts texts_of(const state& from);
/// As a schema file.
std::string file_of(const texts& statements);

} // namespace dbworkflow::generative
