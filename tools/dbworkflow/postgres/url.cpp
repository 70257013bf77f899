// Connection strings: with another database, without the password.
#include "postgres/connection.hpp"

#include <regex>

namespace dbworkflow::postgres {
namespace {

bool is_url(const std::string& text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

/// One past the end of `user:password@host:port` of a URL.
std::size_t authority_end(const std::string& url) {
  const auto begin = url.find("://") + 3;
  const auto query = url.find('?', begin);
  // A password may hold an unescaped slash: everything up to the last @ belongs to the user.
  const auto at = url.rfind('@', query);
  const auto from = at == std::string::npos || at < begin ? begin : at;
  return std::min(url.find('/', from), query);
}

std::string percent_encoded(const std::string& text) {
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

std::string keyword_quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

} // namespace

std::string redacted(const std::string& url) {
  static const std::regex parameter("((?:ssl)?password=)[^&]*", std::regex::icase);
  static const std::regex keyword("((?:ssl)?password\\s*=\\s*)('(?:[^'\\\\]|\\\\.)*'?|[^\\s]*)",
                                  std::regex::icase);
  if (!is_url(url)) return std::regex_replace(url, keyword, "$1***");
  const auto begin = url.find("://") + 3;
  const auto end = authority_end(url);
  auto authority = url.substr(begin, end == std::string::npos ? std::string::npos : end - begin);
  if (const auto at = authority.rfind('@'); at != std::string::npos) {
    if (const auto colon = authority.find(':'); colon != std::string::npos && colon < at) {
      authority = authority.substr(0, colon + 1) + "***" + authority.substr(at);
    }
  }
  const auto rest = end == std::string::npos ? std::string() : url.substr(end);
  return url.substr(0, begin) + authority + std::regex_replace(rest, parameter, "$1***");
}

std::string with_database(const std::string& url, const std::string& database) {
  if (!is_url(url)) return url + " dbname=" + keyword_quoted(database);
  const auto end = authority_end(url);
  const auto query = url.find('?', url.find("://"));
  return url.substr(0, end) + '/' + percent_encoded(database) +
         (query == std::string::npos ? "" : url.substr(query));
}

} // namespace dbworkflow::postgres
