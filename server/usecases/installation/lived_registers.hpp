#pragma once
// What the example's people write beside their reports: needs, cover sheets, recommendations, calls.

#include <map>

#include "usecases/installation/lived_town.hpp"

namespace timon::usecases::installation {

class LivedRegisters {
 public:
  explicit LivedRegisters(LivedTown& town) : town_(town) {}

  static bool knows(const std::string& act);
  Result<void> act(const Context& context, const ExampleRow& row);

 private:
  using Move = Result<void> (LivedRegisters::*)(const Context&, const ExampleRow&);
  static const std::map<std::string, Move>& moves();

  Result<void> add_need(const Context& context, const ExampleRow& row);
  Result<void> answer_needs(const Context& context, const ExampleRow& row);
  Result<void> save_cover(const Context& context, const ExampleRow& row);
  Result<void> move_cover(const Context& context, const ExampleRow& row);
  Result<void> tell_attended(const Context& context, const ExampleRow& row);
  Result<void> recommend(const Context& context, const ExampleRow& row);
  Result<void> turn_recommendation(const Context& context, const ExampleRow& row);
  Result<void> convoke(const Context& context, const ExampleRow& row);
  Result<void> mark_participation(const Context& context, const ExampleRow& row);

  LivedTown& town_;
};

}  // namespace timon::usecases::installation
