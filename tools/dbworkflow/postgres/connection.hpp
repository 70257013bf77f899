// A connection to a PostgreSQL server, and the only place that knows libpqxx.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace pqxx {
class transaction_base;
}

namespace dbworkflow::postgres {

using value = std::optional<std::string>; ///< SQL NULL is nullopt; else the server's text form

struct result {
  std::vector<std::string> columns;
  std::vector<std::vector<value>> rows;
  std::size_t affected = 0; ///< rows changed by INSERT, UPDATE, DELETE

  /// The column's number. Throws std::out_of_range naming it where there is none.
  [[nodiscard]] std::size_t column(std::string_view name) const;
};

/// What the server said to a statement it did not take.
class server_error : public std::runtime_error {
public:
  std::string sqlstate; ///< five characters
  std::string message;  ///< the primary message alone
  std::optional<std::string> detail;
  std::optional<std::string> hint;
  std::optional<std::string> context;
  std::optional<std::size_t> position; ///< byte offset (from 0) into the SQL text that was sent
  using std::runtime_error::runtime_error;
};

/// Thrown where no connection can be had or it was lost; says which step failed (name, port, password,
/// database, TLS).
class connection_error : public std::runtime_error {
public:
  /// `url`, `host name`, `port`, `tls`, `user`, `password`, `permission`, `database`, `server`, `lost`
  std::string step;
  std::vector<std::string> hints;
  using std::runtime_error::runtime_error;
};

class connection {
public:
  /// `url` is a libpq connection string or postgresql:// URL. Search path, date style, encoding and the like
  /// are left as the server gives them. Throws `connection_error`.
  explicit connection(const std::string& url, const std::string& application_name = "dbworkflow");
  ~connection();
  connection(connection&&) noexcept;
  connection& operator=(connection&&) noexcept;

  /// One simple query: `sql` may hold several statements, and transaction statements; gives the last result.
  /// Throws `server_error`, `connection_error`.
  result execute(const std::string& sql);
  /// One statement with parameters $1…
  result query(const std::string& sql, const std::vector<value>& parameters);
  /// Several queries in one round trip, each giving rows; in the order asked.
  std::vector<result> execute_all(const std::vector<std::string>& queries);

  /// For generated accessors, which work on the library's transactions: runs `work` on one that leaves BEGIN
  /// and COMMIT to the caller. Throws as `execute`.
  void use(const std::function<void(pqxx::transaction_base&)>& work);

  [[nodiscard]] int server_version() const; ///< server_version_num: 150018
  [[nodiscard]] int backend_pid() const;
  /// True on a server of ours that nobody else uses: what schemas need of a server may be made there.
  [[nodiscard]] bool is_throw_away() const;
  void be_throw_away();
  /// True when it is called for that role for the first time.
  bool meets_role(const std::string& name);
  [[nodiscard]] const std::string& url() const; ///< as given; show `redacted(url())` to people

  /// Called with each NOTICE or WARNING (primary message, without line end). Default: ignored.
  void on_notice(std::function<void(const std::string&)> told);
  /// Asks the server to stop what runs; may be called from another thread or a signal-watching thread.
  void cancel();
  /// When the process was asked to end (`process::end_in_order`), what runs is cancelled, and the next
  /// statement is refused: once, with SQLSTATE 57014, so that what comes then can clean up. After this call
  /// none is refused: only cleaning up is left to do.
  void only_clean_up();
  /// True after a statement was cancelled or refused because of that.
  [[nodiscard]] bool was_interrupted() const;

private:
  struct state;
  std::unique_ptr<state> m_state;
};

/// `url` with the password left out (`***`), in URL and in keyword form. For every message and log.
std::string redacted(const std::string& url);

/// `url` with another database name.
std::string with_database(const std::string& url, const std::string& database);

} // namespace dbworkflow::postgres
