#include "usecases/boards/plan_memory.hpp"

#include <algorithm>
#include <set>

#include "storage/boards/plan_contents_store.hpp"
#include "storage/budgets/amount_store.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/reports/fact_store.hpp"

namespace timon::usecases::boards {

namespace store = storage::boards;

namespace {

/// After more changes than these a fresh reading is as quick.
constexpr std::int64_t most_changes = 500;

/// Readers who began a few changes ago are followed; older ones read anew.
constexpr std::size_t most_earlier = 4;

struct Subjects {
  std::set<std::int64_t> facts{};
  std::set<timon::plans::ElementId> money{};
};

/// Of what facts or amounts were said since; nothing when anything else changed too.
std::optional<Subjects> subjects_since(storage::Session& session, const PlanImage& old) {
  const auto changes = store::changes_of_board(session, old.plan().id, old.change(), most_changes);
  if (static_cast<std::int64_t>(changes.size()) == most_changes) return std::nullopt;
  Subjects subjects;
  for (const auto& [kind, subject] : changes) {
    if (kind == "facts")
      subjects.facts.insert(subject);
    else if (kind == "amounts")
      subjects.money.insert({subject});
    else if (kind != "evidence" && kind != "closings")  // what backs a fact or freezes it changes no figure
      return std::nullopt;
  }
  return subjects;
}

// A period that another plan's import added to the institution is not in the image: it has no place for its values.

std::optional<std::vector<timon::reports::Fact>> facts_of(storage::Session& session, const PlanImage& old,
                                                          std::int64_t subject) {
  std::vector<timon::reports::Fact> facts;
  for (auto& listed : storage::reports::current_facts_of_subject(session, subject)) {
    if (old.period(listed.fact.period_id) == nullptr) return std::nullopt;
    facts.push_back(std::move(listed.fact));
  }
  return facts;
}

std::optional<timon::budgets::ElementMoney> money_of(storage::Session& session, const PlanImage& old,
                                                     timon::plans::ElementId element) {
  timon::budgets::ElementMoney money{element, storage::budgets::lines_of_element(session, element),
                                     storage::budgets::current_amounts_of_element(session, element)};
  const auto is_new = [&](timon::plans::PeriodId period) { return old.period(period) == nullptr; };
  if (std::ranges::any_of(money.lines, is_new, &timon::budgets::Line::year_id) ||
      std::ranges::any_of(money.amounts, is_new, &timon::budgets::Amount::period_id))
    return std::nullopt;
  return money;
}

std::shared_ptr<const PlanImage> followed(storage::Session& session, const PlanImage& old, std::int64_t change) {
  const auto subjects = subjects_since(session, old);
  if (!subjects) return nullptr;
  timon::boards::Said said;
  for (const auto subject : subjects->facts) {
    auto facts = facts_of(session, old, subject);
    // A draft's last target was taken away: nothing is left that tells whose it was.
    if (!facts || facts->empty()) return nullptr;
    said.facts.push_back(*std::move(facts));
  }
  for (const auto element : subjects->money) {
    auto money = money_of(session, old, element);
    if (!money) return nullptr;
    said.money.push_back(*std::move(money));
  }
  return std::make_shared<const PlanImage>(old, said, change);
}

std::shared_ptr<const PlanImage> freshly_read(storage::Session& session, PlanId plan) {
  auto contents = store::read_plan_contents(session, plan);
  return contents ? std::make_shared<const PlanImage>(*std::move(contents)) : nullptr;
}

}  // namespace

std::shared_ptr<PlanMemory::Kept> PlanMemory::kept(PlanId plan) {
  const std::lock_guard lock(mutex_);
  auto& kept = plans_[plan];
  if (!kept) kept = std::make_shared<Kept>();
  return kept;
}

std::shared_ptr<const PlanImage> PlanMemory::image(storage::Session& session, PlanId plan) {
  const auto change = store::change_of_board(session, plan);
  const auto its = kept(plan);
  const std::lock_guard lock(its->reading);
  const auto old = its->until(change);
  if (old && old->change() == change) return old;
  auto image = old ? followed(session, *old, change) : nullptr;
  if (!image) image = freshly_read(session, plan);
  if (!image) {
    const std::lock_guard all(mutex_);
    plans_.erase(plan);
    return nullptr;
  }
  if (its->image && its->image->change() > change) return image;  // an older snapshot than the one that is kept
  its->keep(image);
  return image;
}

void PlanMemory::Kept::keep(std::shared_ptr<const PlanImage> next) {
  // Those of another reading share nothing with it: they would be held twice.
  if (!image || !next || &image->contents() != &next->contents())
    earlier.clear();
  else
    earlier.push_front(image);
  if (earlier.size() > most_earlier) earlier.pop_back();
  image = std::move(next);
  boards.clear();
  money.clear();
  used.clear();
}

std::shared_ptr<const PlanImage> PlanMemory::Kept::until(std::int64_t change) const {
  if (image && image->change() <= change) return image;
  const auto found = std::ranges::find_if(earlier, [&](const auto& its) { return its->change() <= change; });
  return found == earlier.end() ? nullptr : *found;
}

std::shared_ptr<const Board> PlanMemory::board(const std::shared_ptr<const PlanImage>& image, Day on) {
  const auto its = kept(image->plan().id);
  const std::lock_guard lock(its->reading);
  const bool is_kept = its->image == image;
  if (is_kept) {
    its->used[on] = ++its->uses;
    if (const auto found = its->boards.find(on); found != its->boards.end()) return found->second;
  }
  // The board points into its image, so it carries it along.
  auto board = std::shared_ptr<const Board>(new Board(image->judged(on)), [image](const Board* old) { delete old; });
  if (!is_kept) return board;
  if (its->boards.size() >= most_days_) {
    const auto oldest = std::min_element(its->used.begin(), its->used.end(), [](const auto& a, const auto& b) {
                          return a.second < b.second;
                        })->first;
    its->boards.erase(oldest);
    its->money.erase(oldest);
    its->used.erase(oldest);
  }
  its->boards[on] = board;
  return board;
}

std::shared_ptr<const MoneyBoard> PlanMemory::money(const std::shared_ptr<const PlanImage>& image, Day on) {
  const auto until = image->money().until(on);
  if (!until) return std::make_shared<const MoneyBoard>();
  const auto its = kept(image->plan().id);
  {
    const std::lock_guard lock(its->reading);
    const auto found = its->image == image ? its->money.find(on) : its->money.end();
    if (found != its->money.end()) return found->second;
  }
  const auto due = board(image, *until);
  const auto reached = *until < on ? due : board(image, on);
  auto money = std::make_shared<const MoneyBoard>(timon::boards::MoneyJudging{*image, on, reached.get(), due.get()});
  const std::lock_guard lock(its->reading);
  if (its->image == image && its->boards.contains(on)) its->money[on] = money;
  return money;
}

std::vector<PlanId> PlanMemory::plans() const {
  const std::lock_guard lock(mutex_);
  std::vector<PlanId> plans;
  for (const auto& [plan, kept] : plans_) plans.push_back(plan);
  return plans;
}

PlanMemory::Boards PlanMemory::boards_of(const std::shared_ptr<const PlanImage>& image) {
  const auto its = kept(image->plan().id);
  const std::lock_guard lock(its->reading);
  return its->image == image ? its->boards : Boards{};
}

void PlanMemory::forget(const std::shared_ptr<const PlanImage>& image, const std::vector<std::string_view>& parts) {
  {
    const auto its = kept(image->plan().id);
    const std::lock_guard lock(its->reading);
    // Also one that was made of the broken one meanwhile.
    its->keep(nullptr);
  }
  std::string names;
  for (const auto part : parts) names += (names.empty() ? "" : ", ") + std::string(part);
  const std::lock_guard lock(mutex_);
  if (tell_) tell_(image->plan().code, names);
}

void PlanMemory::tell_of_differences(Tell tell) {
  const std::lock_guard lock(mutex_);
  tell_ = std::move(tell);
}

}  // namespace timon::usecases::boards
