#include "postgres/connection.hpp"

#include "postgres/connection_failure.hpp"
#include "postgres/error_text.hpp"
#include "postgres/sqlstate.hpp"
#include "process/interrupt.hpp"

#include <atomic>
#include <cctype>
#include <pqxx/pqxx>
#include <set>
#include <string_view>
#include <utility>

namespace dbworkflow::postgres {
namespace {

#if PQXX_VERSION_MAJOR > 7 || (PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR >= 10)
#define DBWORKFLOW_PQXX_NOTICE_HANDLER 1
#else
#define DBWORKFLOW_PQXX_NOTICE_HANDLER 0
#endif

std::string connection_string(const std::string& url, const std::string& application_name) {
  // Only a default: what the URL or PGAPPNAME says goes before.
  constexpr std::string_view name = "fallback_application_name=";
  std::string out = url;
  if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
    out.append(url.find('?') == std::string::npos ? "?" : "&").append(name);
    for (const char c : application_name) {
      const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
      out += plain ? c : '_';
    }
    return out;
  }
  out.append(" ").append(name).append("'");
  for (const char c : application_name) out.append(c == '\'' || c == '\\' ? "\\" : "").push_back(c);
  return out + "'";
}

/// The server's words for a text that it would be sent only in part.
void refuse_zero_bytes(const std::string& text, bool is_sql) {
  const auto at = text.find('\0');
  if (at == std::string::npos) return;
  server_error out("invalid byte sequence for encoding \"UTF8\": 0x00");
  out.message = out.what();
  out.sqlstate = "22021";
  if (is_sql) out.position = at;
  throw out;
}

[[noreturn]] void refuse_copy() {
  server_error out(
      "COPY from standard input or to standard output cannot run here: there is no stream of data");
  out.message = out.what();
  out.sqlstate = "0A000";
  out.hint = "write the rows as INSERT statements";
  throw out;
}

result copied(const pqxx::result& from) {
  result out;
  const auto width = from.columns();
  try {
    for (pqxx::row_size_type i = 0; i < width; ++i) out.columns.emplace_back(from.column_name(i));
  } catch (const std::logic_error&) {
    refuse_copy(); // only the result that opens a COPY has columns without names
  }
  out.rows.reserve(static_cast<std::size_t>(from.size()));
  for (const auto& row : from) {
    auto& made = out.rows.emplace_back();
    made.reserve(static_cast<std::size_t>(width));
    for (pqxx::row_size_type i = 0; i < width; ++i) {
      const auto field = row[i];
      if (field.is_null()) {
        made.emplace_back(std::nullopt);
      } else {
        made.emplace_back(std::in_place, field.c_str(), field.size());
      }
    }
  }
  out.affected = static_cast<std::size_t>(from.affected_rows());
  return out;
}

/// Runs `what`, turning the library's exceptions into ours. `sql` is what was sent, where that is one text.
template <class F> auto translated(const pqxx::connection& on, const std::string* sql, F&& what) {
  try {
    return what();
  } catch (const pqxx::broken_connection& lost) {
    throw lost_connection(lost.what());
  } catch (const pqxx::sql_error& refused) {
    if (!on.is_open()) throw lost_connection(refused.what());
    throw parse_error_text(refused.what(), refused.sqlstate(), sql == nullptr ? refused.query() : *sql);
  } catch (const pqxx::failure& failed) {
    if (on.is_open()) throw;
    throw lost_connection(failed.what());
  }
}

} // namespace

struct connection::state {
#if !DBWORKFLOW_PQXX_NOTICE_HANDLER
  class listener : public pqxx::errorhandler {
  public:
    listener(pqxx::connection& on, const std::function<void(const std::string&)>& told)
        : pqxx::errorhandler(on)
        , m_told(told) {}
    bool operator()(const char text[]) noexcept override {
      try {
        if (m_told) m_told(notice_message(text));
      } catch (...) {
        return false; // a listener that fails must not take the connection down
      }
      return false;
    }

  private:
    const std::function<void(const std::string&)>& m_told;
  };
#endif

  state(const std::string& full, std::string shown)
      : url(std::move(shown))
      , link(full) {
#if DBWORKFLOW_PQXX_NOTICE_HANDLER
    link.set_notice_handler([this](pqxx::zview text) noexcept {
      try {
        if (told) told(notice_message(std::string(text)));
      } catch (...) {
        return; // a listener that fails must not take the connection down
      }
    });
#else
    handler = std::make_unique<listener>(link, told);
#endif
#if PQXX_VERSION_MAJOR < 7
    // A lost connection loses its locks and its transaction: it must be told, not made again silently. (The
    // call is deprecated since version 7 does so by itself; 6.4 does not.)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    link.inhibit_reactivation(true);
#pragma GCC diagnostic pop
#endif
  }

  struct run_mark {
    explicit run_mark(state& what)
        : of(what) {
      of.running = true;
    }
    ~run_mark() { of.running = false; }
    run_mark(const run_mark&) = delete;
    run_mark& operator=(const run_mark&) = delete;
    state& of;
  };

  /// Called before each statement.
  void refuse_after_interrupt() {
    if (told_end || process::interrupted() == 0) return;
    told_end = true;
    server_error out("interrupted");
    out.sqlstate = query_canceled;
    out.message = "interrupted";
    throw out;
  }

  /// Called by another thread, again and again until the process ends: a request may come before its
  /// statement.
  void cancel_running() noexcept {
    if (!running || told_end) return;
    try {
      link.cancel_query();
    } catch (const std::exception&) {
      return; // it is lost already, or runs to its end
    }
  }

  std::string url;
  bool throw_away = false;
  std::atomic<bool> running = false;  ///< a statement is on its way
  std::atomic<bool> told_end = false; ///< that the process was asked to end; what runs after that cleans up
  std::set<std::string> roles;        ///< that statements spoke of
  std::function<void(const std::string&)> told;
  pqxx::connection link;
#if !DBWORKFLOW_PQXX_NOTICE_HANDLER
  std::unique_ptr<listener> handler;
#endif
  process::reaction on_interrupt{[this] { cancel_running(); }};
};

/// As `translated`, refused after an interrupt, which is told once.
template <class State, class F> auto run(State& in, const std::string* sql, F&& what) {
  const typename State::run_mark mark(in);
  in.refuse_after_interrupt();
  try {
    return translated(in.link, sql, std::forward<F>(what));
  } catch (const server_error& told) {
    if (told.sqlstate != query_canceled || process::interrupted() == 0) throw;
    in.told_end = true;
    auto ours = told;
    ours.message = "interrupted";
    throw ours;
  }
}

connection::connection(const std::string& url, const std::string& application_name) {
  try {
    m_state = std::make_unique<state>(connection_string(url, application_name), url);
  } catch (const pqxx::failure& failed) {
    throw failed_connection(failed.what(), url);
  }
}

connection::~connection() = default;
connection::connection(connection&&) noexcept = default;
connection& connection::operator=(connection&&) noexcept = default;

result connection::execute(const std::string& sql) {
  refuse_zero_bytes(sql, true);
  return run(*m_state, &sql, [&] {
    pqxx::nontransaction work(m_state->link);
    return copied(work.exec(sql));
  });
}

result connection::query(const std::string& sql, const std::vector<value>& parameters) {
  refuse_zero_bytes(sql, true);
  for (const auto& one : parameters) {
    if (one) refuse_zero_bytes(*one, false);
  }
  return run(*m_state, &sql, [&] {
    pqxx::nontransaction work(m_state->link);
#if PQXX_VERSION_MAJOR < 7
    std::vector<const char*> texts;
    texts.reserve(parameters.size());
    for (const auto& one : parameters) texts.push_back(one ? one->c_str() : nullptr);
    return copied(work.exec_params(sql, pqxx::prepare::make_dynamic_params(texts)));
#else
    pqxx::params texts;
    for (const auto& one : parameters) {
      if (one) {
        texts.append(*one);
      } else {
        texts.append();
      }
    }
#if DBWORKFLOW_PQXX_NOTICE_HANDLER
    return copied(work.exec(sql, texts));
#else
    return copied(work.exec_params(sql, texts));
#endif
#endif
  });
}

std::vector<result> connection::execute_all(const std::vector<std::string>& queries) {
  for (const auto& one : queries) refuse_zero_bytes(one, true);
  return run(*m_state, nullptr, [&] {
    pqxx::nontransaction work(m_state->link);
    pqxx::pipeline line(work);
    line.retain(static_cast<int>(queries.size()));
    std::vector<pqxx::pipeline::query_id> ids;
    ids.reserve(queries.size());
    for (const auto& one : queries) ids.push_back(line.insert(one));
    line.complete();
    std::vector<result> out;
    out.reserve(queries.size());
    for (const auto id : ids) out.push_back(copied(line.retrieve(id)));
    return out;
  });
}

void connection::use(const std::function<void(pqxx::transaction_base&)>& work) {
  run(*m_state, nullptr, [&] {
    pqxx::nontransaction on(m_state->link);
    work(on);
    return true;
  });
}

int connection::server_version() const { return m_state->link.server_version(); }
int connection::backend_pid() const { return m_state->link.backendpid(); }
bool connection::is_throw_away() const { return m_state->throw_away; }
void connection::be_throw_away() { m_state->throw_away = true; }
bool connection::meets_role(const std::string& name) { return m_state->roles.insert(name).second; }
const std::string& connection::url() const { return m_state->url; }
void connection::on_notice(std::function<void(const std::string&)> told) { m_state->told = std::move(told); }
bool connection::was_interrupted() const { return m_state->told_end; }
void connection::only_clean_up() { m_state->told_end = process::interrupted() != 0; }
void connection::cancel() { m_state->link.cancel_query(); }

std::size_t result::column(std::string_view name) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] == name) return i;
  }
  throw std::out_of_range("the result has no column \"" + std::string(name) + "\"");
}

} // namespace dbworkflow::postgres
