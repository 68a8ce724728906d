#pragma once
// What is sent to write cover sheets.

#include "web/api/covers/cover_view.hpp"

namespace timon::api::covers {

struct ContributionBody {
  timon::people::OfficeId office{};
  std::string contribution{};
};
BOOST_DESCRIBE_STRUCT(ContributionBody, (), (office, contribution))

struct SaveIdentityBody {
  std::int64_t version = 0;
  std::string objective{}, population_text{}, budget{};
  std::vector<ContributionBody> contributions{};
  std::vector<PopulationRowView> population{};
};
BOOST_DESCRIBE_STRUCT(SaveIdentityBody, (), (version, objective, population_text, budget, contributions, population))

struct MeansBody {
  timon::indicators::IndicatorId indicator{};
  std::string means{};
};
BOOST_DESCRIBE_STRUCT(MeansBody, (), (indicator, means))

struct SaveGoalsBody {
  std::int64_t version = 0;
  std::vector<MeansBody> means{};
};
BOOST_DESCRIBE_STRUCT(SaveGoalsBody, (), (version, means))

struct TellAttendedBody {
  std::int64_t version = 0;
  std::vector<PopulationRowView> population{};
};
BOOST_DESCRIBE_STRUCT(TellAttendedBody, (), (version, population))

struct MoveCoverBody {
  std::int64_t version = 0;
  std::optional<std::string> text{};
};
BOOST_DESCRIBE_STRUCT(MoveCoverBody, (), (version, text))

struct SetStatusBody {
  Status status{};
  std::optional<std::string> reason{};
  Day from_on{};
};
BOOST_DESCRIBE_STRUCT(SetStatusBody, (), (status, reason, from_on))

}  // namespace timon::api::covers
