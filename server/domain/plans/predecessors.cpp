#include "domain/plans/predecessors.hpp"

#include <algorithm>
#include <unordered_map>

namespace timon::plans {

namespace {

/// Depth-first without recursion: a chain of a million predecessors must not fill the stack.
class Walk {
 public:
  explicit Walk(std::span<const Link> links) {
    for (const Link& link : links) {
      nodes_[link.element_id].next.push_back(link.predecessor_id);
      nodes_[link.predecessor_id];
    }
  }

  std::vector<ElementId> cycle_from(ElementId start) {
    if (nodes_[start].state != State::New) return {};
    enter(start);
    while (!path_.empty()) {
      Node& node = nodes_[path_.back()];
      if (node.tried == node.next.size()) {
        node.state = State::Done;
        path_.pop_back();
        continue;
      }
      const ElementId next = node.next[node.tried++];
      if (nodes_[next].state == State::Open) return {std::ranges::find(path_, next), path_.end()};
      if (nodes_[next].state == State::New) enter(next);
    }
    return {};
  }

 private:
  enum class State { New, Open, Done };
  struct Node {
    std::vector<ElementId> next;
    std::size_t tried = 0;
    State state = State::New;
  };

  void enter(ElementId id) {
    nodes_[id].state = State::Open;
    path_.push_back(id);
  }

  std::unordered_map<ElementId, Node> nodes_;
  std::vector<ElementId> path_;
};

}  // namespace

std::vector<ElementId> cycle_in(std::span<const Link> links) {
  Walk walk(links);
  for (const Link& link : links) {
    auto cycle = walk.cycle_from(link.element_id);
    if (!cycle.empty()) return cycle;
  }
  return {};
}

}  // namespace timon::plans
