// Connection strings: with another database, without the password.
#include "postgres/connection.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace dbworkflow::postgres {
namespace {

constexpr std::string_view hidden = "***";

bool is_url(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

/// The parts of a URL, each with what separates it from the one before.
struct url_parts {
  std::string_view scheme;    ///< `postgresql://`
  std::string_view authority; ///< `user:password@host:port`
  std::string_view path;      ///< `/database`
  std::string_view query;     ///< `?name=value&…`
};

url_parts split_url(std::string_view url) {
  url_parts out;
  out.scheme = url.substr(0, url.find("://") + 3);
  const auto rest = url.substr(out.scheme.size());
  // A password may hold ? and / unescaped: libpq does not take such a URL, but it must not be shown either.
  const auto last_at = rest.rfind('@');
  auto query = rest.find('?');
  if (last_at != std::string_view::npos && query < last_at &&
      rest.substr(query, last_at - query).find('=') == std::string_view::npos) {
    query = rest.find('?', last_at);
  }
  const auto before_query = rest.substr(0, query);
  const auto at = before_query.rfind('@');
  const auto slash = before_query.find('/', at == std::string_view::npos ? 0 : at);
  out.authority = before_query.substr(0, slash);
  if (slash != std::string_view::npos) out.path = before_query.substr(slash);
  if (query != std::string_view::npos) out.query = rest.substr(query);
  return out;
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_' || byte == '.' ||
                       byte == '~';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0x0FU];
    }
  }
  return out;
}

std::string keyword_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

bool holds_secret(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  return name == "password" || name == "sslpassword" || name == "oauth_client_secret";
}

/// The parameters of `?a=b&c=d` as `changed` gives them back (`name` decoded, `text` the whole); those given
/// back empty are left out.
template <class F> std::string each_parameter(std::string_view query, F&& changed) {
  std::string out;
  while (!query.empty()) {
    query.remove_prefix(1); // ? or &
    const auto end = std::min(query.find('&'), query.size());
    const auto text = query.substr(0, end);
    const auto kept = changed(percent_decoded(text.substr(0, text.find('='))), text);
    if (!kept.empty()) out += (out.empty() ? "?" : "&") + std::string(kept);
    query.remove_prefix(end);
  }
  return out;
}

std::string redacted_url(std::string_view url) {
  const auto parts = split_url(url);
  std::string out(parts.scheme);
  const auto at = parts.authority.rfind('@');
  const auto colon = parts.authority.find(':');
  if (at != std::string_view::npos && colon < at) {
    out.append(parts.authority.substr(0, colon + 1)).append(hidden).append(parts.authority.substr(at));
  } else {
    out.append(parts.authority);
  }
  out.append(parts.path);
  return out + each_parameter(parts.query, [](const std::string& name, std::string_view text) {
           if (!holds_secret(name)) return std::string(text);
           return std::string(text.substr(0, text.find('='))) + "=" + std::string(hidden);
         });
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0) ++at;
  return at;
}

/// One past the value that begins at `at`; an unterminated one goes to the end.
std::size_t end_of_value(std::string_view text, std::size_t at) {
  const bool quoted = at < text.size() && text[at] == '\'';
  if (quoted) ++at;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (quoted ? text[at] == '\'' : std::isspace(static_cast<unsigned char>(text[at])) != 0) {
      return quoted ? at + 1 : at;
    }
  }
  return text.size();
}

std::string redacted_keywords(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto equals = text.find('=', at);
    if (equals == std::string_view::npos) break;
    const auto name_begin = skip_spaces(text, at);
    auto name = text.substr(name_begin, equals - name_begin);
    while (!name.empty() && std::isspace(static_cast<unsigned char>(name.back())) != 0) name.remove_suffix(1);
    // `word password=…` is no connection string, and its password is one all the same.
    if (const auto space = name.find_last_of(" \t\n"); space != std::string_view::npos)
      name.remove_prefix(space + 1);
    const auto value = skip_spaces(text, equals + 1);
    const auto end = end_of_value(text, value);
    out.append(text.substr(at, value - at));
    out.append(holds_secret(std::string(name)) ? hidden : text.substr(value, end - value));
    at = end;
  }
  return out.append(text.substr(at));
}

} // namespace

std::string redacted(const std::string& url) {
  return is_url(url) ? redacted_url(url) : redacted_keywords(url);
}

std::string with_database(const std::string& url, const std::string& database) {
  if (!is_url(url)) return url + " dbname=" + keyword_quoted(database);
  const auto parts = split_url(url);
  // A parameter would beat the path.
  return std::string(parts.scheme) + std::string(parts.authority) + "/" + percent_encoded(database) +
         each_parameter(parts.query, [](const std::string& name, std::string_view text) {
           return name == "dbname" ? std::string() : std::string(text);
         });
}

} // namespace dbworkflow::postgres
