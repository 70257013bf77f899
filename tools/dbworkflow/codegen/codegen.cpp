#include "codegen/codegen.hpp"

#include "codegen/design.hpp"
#include "codegen/writer.hpp"

namespace dbworkflow::codegen {

std::map<std::string, std::string> headers(const model::database& from, const options& wanted) {
  return write(make_design(from, wanted));
}

} // namespace dbworkflow::codegen
