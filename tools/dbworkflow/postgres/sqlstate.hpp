// The SQLSTATEs that more than one place knows (PostgreSQL manual, appendix A).
#pragma once

namespace dbworkflow::postgres {

constexpr const char* query_canceled = "57014";

} // namespace dbworkflow::postgres
