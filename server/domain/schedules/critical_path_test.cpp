#include "domain/schedules/critical_path.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_table.hpp"

namespace timon::schedules {
namespace {

struct Net {
  std::vector<std::string> names{};
  std::vector<Task> tasks{};
  std::vector<Wait> waits{};
  std::vector<std::optional<Room>> expected{};
};

/// "A", "A+3" or "A-4".
Wait wait_of(std::size_t task, const std::string& text, const std::vector<std::string>& names) {
  const auto sign = text.find_first_of("+-");
  const auto place = std::find(names.begin(), names.end(), text.substr(0, sign)) - names.begin();
  return {task, static_cast<std::size_t>(place), sign == std::string::npos ? 0 : std::stoll(text.substr(sign))};
}

std::map<std::string, Net> nets() {
  const auto rows = read_cases("server/domain/schedules/critical_path.cases.tsv");
  std::map<std::string, Net> nets;
  for (const auto& row : rows) nets[row.at("case")].names.push_back(row.at("task"));
  for (const auto& row : rows) {
    Net& net = nets[row.at("case")];
    std::istringstream waits(row.at("waits"));
    for (std::string text; waits >> text;) net.waits.push_back(wait_of(net.tasks.size(), text, net.names));
    net.tasks.push_back({std::stoll(row.at("start")), std::stoll(row.at("duration"))});
    const auto& earliest = row.at("earliest_end");
    net.expected.push_back(
        earliest == "-" ? std::nullopt : std::optional(Room{std::stoll(earliest), std::stoll(row.at("latest_end"))}));
  }
  return nets;
}

TEST(CriticalPath, gives_each_task_its_room) {
  for (const auto& [name, net] : nets()) {
    const auto rooms = rooms_of(net.tasks, net.waits);
    for (std::size_t task = 0; task < net.tasks.size(); ++task)
      EXPECT_EQ(rooms[task], net.expected[task]) << name << ", " << net.names[task];
  }
}

TEST(CriticalPath, runs_from_A_over_C_E_H_I_K_M_to_N) {
  const auto all = nets();
  const Net& net = all.at("PERT");
  const auto rooms = rooms_of(net.tasks, net.waits);
  std::string critical;
  for (std::size_t task = 0; task < rooms.size(); ++task)
    if (rooms[task]->is_critical()) critical += net.names[task];
  EXPECT_EQ(critical, "ACEHIKMN");
}

/// A net without circles: each task waits only for earlier ones of the list.
Net any_net() {
  Net net;
  const auto count = *rc::gen::inRange<std::size_t>(2, 12);
  for (std::size_t task = 0; task < count; ++task) {
    net.tasks.push_back({*rc::gen::inRange(0, 30), *rc::gen::inRange(0, 15)});
    for (std::size_t before = 0; before < task; ++before)
      if (*rc::gen::inRange(0, 3) == 0) net.waits.push_back({task, before, *rc::gen::inRange(-3, 4)});
  }
  return net;
}

std::int64_t end_of(const std::vector<std::optional<Room>>& rooms) {
  std::int64_t end = INT64_MIN;
  for (const auto& room : rooms)
    if (room) end = std::max(end, room->earliest_end);
  return end;
}

RC_GTEST_PROP(CriticalPath, room_is_exactly_what_may_be_lost, ()) {
  Net net = any_net();
  for (std::size_t task = 1; task < net.tasks.size(); ++task) net.waits.push_back({task, 0, -100});  // one chain
  const auto rooms = rooms_of(net.tasks, net.waits);
  const auto task = *rc::gen::inRange<std::size_t>(0, net.tasks.size());
  const auto slack = rooms[task]->slack();
  const auto end_when_longer_by = [&](std::int64_t units) {
    auto longer = net.tasks;
    longer[task].duration += units;
    return end_of(rooms_of(longer, net.waits));
  };
  RC_ASSERT(slack >= 0);
  RC_ASSERT(end_when_longer_by(slack) == end_of(rooms));
  RC_ASSERT(end_when_longer_by(slack + 1) == end_of(rooms) + 1);
}

RC_GTEST_PROP(CriticalPath, every_chain_has_one_and_it_begins_on_a_planned_day, ()) {
  const Net net = any_net();
  const auto rooms = rooms_of(net.tasks, net.waits);
  bool is_any_linked = false, is_any_critical = false;
  for (std::size_t task = 0; task < rooms.size(); ++task) {
    if (!rooms[task]) continue;
    is_any_linked = true;
    if (!rooms[task]->is_critical()) continue;
    is_any_critical = true;
    const auto start = rooms[task]->earliest_end - net.tasks[task].duration;
    const bool is_held_up = std::any_of(net.waits.begin(), net.waits.end(), [&](const Wait& wait) {
      return wait.task == task && rooms[wait.predecessor]->is_critical() &&
             rooms[wait.predecessor]->earliest_end + wait.lag == start;
    });
    RC_ASSERT(is_held_up || start == net.tasks[task].start);
  }
  RC_ASSERT(is_any_linked == is_any_critical);
}

}  // namespace
}  // namespace timon::schedules
