#pragma once
// Which light profile judges since when, and from when another choice would, as the contract shows it.

#include <boost/describe/class.hpp>

#include "usecases/plans/light_choices.hpp"

namespace timon::api::plans {

struct LightChoiceView {
  std::optional<Day> from_on{};
  std::optional<std::string> profile{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(LightChoiceView, (), (from_on, profile, name))

struct LightChoicesView {
  std::vector<LightChoiceView> held{};
  std::optional<Day> next_from{};
  std::optional<std::string> next_period{};
};
BOOST_DESCRIBE_STRUCT(LightChoicesView, (), (held, next_from, next_period))

LightChoicesView view_of(const usecases::plans::ShownChoices& shown);

}  // namespace timon::api::plans
