#include "command/rename_options.hpp"

#include "text/diagnostic.hpp"
#include "text/identifier.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace dbworkflow::command {
namespace {

using diff::named;
using model::kind;

/// A name as it is written in an option.
struct written {
  std::string kind; ///< empty: any
  std::vector<std::string> parts;
  std::optional<std::string> arguments; ///< of a routine
};

[[noreturn]] void refuse(const std::string& option, const std::string& fact, std::vector<std::string> hints) {
  hints.emplace_back("--rename [KIND ]OLD=NEW, such as --rename public.orders.note=remark");
  throw text::error(text::exit_code::usage, "--rename " + option + ": " + fact, std::move(hints));
}

/// The place of a sign that stands in no quotes.
std::size_t find_plain(const std::string& text, char sign) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (text[at] == sign && !quoted) return at;
  }
  return std::string::npos;
}

/// The words that may stand before a name; of those that begin alike the longer one first.
const std::vector<std::string>& kinds() {
  static const auto all = [] {
    std::vector<std::string> out{"attribute", "foreign table", "type", "value"};
    for (int type = 0; type <= static_cast<int>(kind::statistics); ++type) {
      if (diff::can_be_renamed(static_cast<kind>(type)))
        out.emplace_back(model::word(static_cast<kind>(type)));
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return out;
  }();
  return all;
}

std::optional<written> read_name(std::string text) {
  written out;
  const auto known = std::find_if(kinds().begin(), kinds().end(),
                                  [&text](const std::string& word) { return text.starts_with(word + " "); });
  if (known != kinds().end()) {
    out.kind = *known == "foreign table" ? "table" : *known;
    text.erase(0, known->size() + 1);
  }
  if (const auto open = find_plain(text, '('); open != std::string::npos && text.ends_with(')')) {
    out.arguments = text.substr(open + 1, text.size() - open - 2);
    text.resize(open);
  }
  out.parts = text::split_qualified(text);
  return out.parts.empty() ? std::nullopt : std::optional(out);
}

bool is_type(kind type) {
  return type == kind::enum_type || type == kind::domain || type == kind::composite_type ||
         type == kind::range_type;
}

std::vector<std::string> path_of(const named& one) {
  std::vector<std::string> out;
  for (const auto* part : {&one.id.schema, &one.id.parent, &one.id.name, &one.member}) {
    if (!part->empty()) out.push_back(*part);
  }
  return out;
}

bool fits(const named& one, const written& wanted) {
  const bool right_kind = wanted.kind.empty() || diff::word(one) == wanted.kind ||
                          (wanted.kind == "type" && one.member.empty() && is_type(one.id.type));
  if (!right_kind || (wanted.arguments && *wanted.arguments != one.id.arguments)) return false;
  const auto path = path_of(one);
  return wanted.parts.size() <= path.size() &&
         std::equal(wanted.parts.rbegin(), wanted.parts.rend(), path.rbegin());
}

std::vector<named> everything_in(const model::database& in) {
  std::vector<named> out;
  for (const auto& [id, any] : in.objects) {
    if (diff::can_be_renamed(id.type) || diff::can_be_moved(id.type)) out.push_back({id});
    for (const auto& member : diff::members_of(any)) out.push_back({id, member});
  }
  return out;
}

std::vector<named> all_that_fit(const std::vector<named>& all, const written& wanted) {
  std::vector<named> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out),
               [&wanted](const named& one) { return fits(one, wanted); });
  return out;
}

class option_reader {
public:
  option_reader(const model::database& from, const model::database& to)
      : m_from(from)
      , m_to(to)
      , m_old(everything_in(from))
      , m_new(everything_in(to)) {}

  diff::rename read(const std::string& option) {
    const auto equals = find_plain(option, '=');
    if (equals == std::string::npos) refuse(option, "there is no = in it", {});
    const auto was = read_name(option.substr(0, equals));
    auto is = read_name(option.substr(equals + 1));
    if (!was || !is) refuse(option, "what stands before or behind the = is no name", {});
    if (is->kind.empty()) is->kind = was->kind;
    auto before = all_that_fit(m_old, *was);
    if (before.empty()) before = by_new_parent(*was);
    if (before.empty()) nothing(option, *was, m_old, m_to, "the old state has nothing of the name ");
    const auto after = all_that_fit(m_new, *is);
    if (after.empty()) nothing(option, *is, m_new, m_from, "nothing is declared by the name ");
    const auto found = choose(option, pairs(before, after));
    m_done.push_back(found);
    return found;
  }

private:
  /// `purchases.note`, where orders is renamed to purchases as well.
  [[nodiscard]] std::vector<named> by_new_parent(const written& was) const {
    if (was.parts.size() < 2) return {};
    std::vector<named> out;
    for (const auto& one : m_done) {
      auto other = was;
      auto& parent = other.parts[other.parts.size() - 2];
      if (parent != diff::own_name(one.to)) continue;
      parent = diff::own_name(one.from);
      const auto found = all_that_fit(m_old, other);
      out.insert(out.end(), found.begin(), found.end());
    }
    return out;
  }

  [[noreturn]] static void nothing(const std::string& option, const written& name,
                                   const std::vector<named>& all, const model::database& other,
                                   const std::string& fact) {
    std::vector<std::string> names;
    for (const auto& one : all) {
      if (!diff::contains(other, one) && (name.kind.empty() || diff::word(one) == name.kind))
        names.push_back(diff::own_name(one));
    }
    std::vector<std::string> hints;
    const auto& wanted = name.parts.back();
    if (const auto meant = text::nearest(wanted, names)) {
      hints.push_back("did you mean \"" + *meant + "\"?");
    } else if (std::find(names.begin(), names.end(), wanted) != names.end()) {
      hints.emplace_back("there is one elsewhere: mind the schema or table before it");
    }
    std::string shown;
    for (const auto& part : name.parts) shown += (shown.empty() ? "" : ".") + text::quote_identifier(part);
    refuse(option, fact + shown, std::move(hints));
  }

  /// True where the wholes that two parts are of are the same, or are renamed into one another.
  [[nodiscard]] bool of_one_whole(const named& a, const named& b) const {
    const auto old_whole = diff::whole_of(m_from, a);
    const auto new_whole = diff::whole_of(m_to, b);
    if (!old_whole || !new_whole) return old_whole == new_whole;
    if (!m_from.objects.contains(*new_whole) || !m_to.objects.contains(*old_whole)) return true;
    return *old_whole == *new_whole || std::any_of(m_done.begin(), m_done.end(), [&](const auto& one) {
      return one.from.id == *old_whole && one.to.id == *new_whole;
    });
  }

  [[nodiscard]] std::vector<diff::rename> pairs(const std::vector<named>& before,
                                                const std::vector<named>& after) const {
    std::vector<diff::rename> out;
    for (const auto& a : before) {
      for (const auto& b : after) {
        const bool routines = model::is_routine(a.id.type) && a.id.arguments != b.id.arguments;
        if (diff::word(a) != diff::word(b) || a == b || routines || !of_one_whole(a, b)) continue;
        if (a.id.schema != b.id.schema && path_is_loose(a, b)) continue;
        out.push_back({a, b});
      }
    }
    // Where several fit, those are meant of which the old goes and the new comes.
    auto plain = out;
    std::erase_if(plain, [this](const diff::rename& one) {
      return diff::contains(m_to, one.from) || diff::contains(m_from, one.to);
    });
    return plain.empty() ? out : plain;
  }

  /// Two schemas that are both in both states: only a thing that can be moved goes from one to the other.
  [[nodiscard]] bool path_is_loose(const named& a, const named& b) const {
    const bool both = m_to.objects.contains({kind::schema, {}, {}, a.id.schema}) &&
                      m_from.objects.contains({kind::schema, {}, {}, b.id.schema});
    return both && a.member.empty() && !model::is_child(a.id.type) && !diff::can_be_moved(a.id.type);
  }

  static diff::rename choose(const std::string& option, const std::vector<diff::rename>& found) {
    if (found.empty())
      refuse(option, "these two are not of one kind and in one place, or are the same thing", {});
    if (found.size() == 1) return found.front();
    std::vector<std::string> hints;
    for (const auto& one : found)
      hints.push_back(
          fmt::format("--rename \"{}={}\"", diff::to_string(one.from), diff::qualified_name(one.to)));
    refuse(option, "this can mean several things; say which", std::move(hints));
  }

  const model::database& m_from;
  const model::database& m_to;
  std::vector<named> m_old;
  std::vector<named> m_new;
  std::vector<diff::rename> m_done;
};

} // namespace

std::vector<diff::rename> read_rename_options(const std::vector<std::string>& options,
                                              const model::database& from, const model::database& to) {
  if (options.empty()) return {};
  option_reader reader(from, to);
  std::vector<diff::rename> out;
  for (const auto& one : options) out.push_back(reader.read(one));
  return out;
}

} // namespace dbworkflow::command
